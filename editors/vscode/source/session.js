// @ts-check
'use strict';
const vscode = require('vscode');
const { Backoff } = require('./backoff');
const { localized } = require('./language');
const { missingServer, failedStart, repeatedEnds, tellOf } = require('./serverTrouble');

/** @typedef {import('./client').Client} Client */

/** How long a server may take to answer for the first time, in milliseconds. */
const startLimit = 15_000;

/** The server while VS Code is open: started, started again when it ends, and stopped at last. */
class Session {
  /** @type {{ client: Client, path: string, isReady: boolean } | undefined} */
  #run;
  /** Whether the server has answered before, so that an end is a crash and not a program of another kind. */
  #hasRun = false;
  #isDisposed = false;
  /** @type {string | undefined} */
  #trouble;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  /** Starts and stops happen one after the other. */
  #turn = Promise.resolve();
  #changed = new vscode.EventEmitter();

  /**
   * @param {object} parts
   * @param {() => import('./serverTrouble').ServerBinary} parts.findBinary
   * @param {(path: string, onEnd: (reason?: string) => void) => Client} parts.createClient
   * @param {{ appendLine(line: string): void }} parts.output
   * @param {Backoff} [parts.backoff]
   * @param {number} [parts.limit]
   */
  constructor({ findBinary, createClient, output, backoff = new Backoff(), limit = startLimit }) {
    this.findBinary = findBinary;
    this.createClient = createClient;
    this.output = output;
    this.backoff = backoff;
    this.limit = limit;
    /** Tells of a server that has started, and of one that has gone. */
    this.onDidChange = this.#changed.event;
  }

  /** The client, where the server is running. */
  get client() {
    return this.#run?.isReady ? this.#run.client : undefined;
  }

  /** Why the server is not running and will not be started by itself, in a sentence; nothing while there is hope. */
  get trouble() {
    return this.#trouble;
  }

  start() {
    return this.#inTurn(() => this.#launch());
  }

  stop() {
    clearTimeout(this.#timer);
    return this.#inTurn(() => this.#end());
  }

  /** Starts the server anew because the user, or a changed setting, asks for it. */
  restart() {
    this.backoff.reset();
    this.#hasRun = false;
    void this.stop();
    return this.start();
  }

  async dispose() {
    this.#isDisposed = true;
    await this.stop();
    this.#changed.dispose();
  }

  /** @param {() => Promise<void>} step */
  #inTurn(step) {
    this.#turn = this.#turn.then(step);
    return this.#turn;
  }

  async #launch() {
    if (this.#isDisposed || this.#run) return;
    this.#trouble = undefined;
    const binary = this.findBinary();
    if (binary.problem) {
      this.output.appendLine(`gouji: ${binary.problem}: ${binary.path}`);
      this.#giveUp(missingServer(binary));
      return;
    }
    const client = this.createClient(binary.path, (reason) => this.#hasEnded(run, reason));
    const run = { client, path: binary.path, isReady: false };
    this.#run = run;
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const silence = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(localized('没有应答', 'no answer'))), this.limit);
    });
    try {
      await Promise.race([client.start(), silence]);
    } catch (error) {
      await client.program.settle();
      this.#hasEnded(run, client.program.ending || (error instanceof Error ? error.message : String(error)));
    } finally {
      clearTimeout(timer);
    }
    if (this.#run !== run) return;
    run.isReady = true;
    this.#hasRun = true;
    this.#changed.fire(undefined);
  }

  async #end() {
    const run = this.#run;
    this.#run = undefined;
    if (!run) return;
    try {
      await run.client.dispose();
    } catch (error) {
      // A server that is gone, or will not go, keeps nobody from starting the next or from leaving.
      this.output.appendLine(`gouji: ${error}`);
    }
    run.client.program.kill();
    if (!this.#isDisposed) this.#changed.fire(undefined);
  }

  /**
   * The server has ended though nobody asked it to; told more than once, it counts once.
   * @param {{ client: Client, path: string, isReady: boolean }} run
   * @param {string} [reason]
   */
  #hasEnded(run, reason = '') {
    if (this.#run !== run || this.#isDisposed) return;
    this.#run = undefined;
    // A server that has closed its output, or never answers, may still be there.
    run.client.program.kill();
    if (!this.#hasRun) return this.#giveUp(failedStart(run.path, reason));
    const delay = this.backoff.next();
    if (delay === undefined) return this.#giveUp(repeatedEnds(Backoff.limit + 1));
    this.#changed.fire(undefined);
    this.output.appendLine(`gouji: the server has ended; restarting in ${delay} ms`);
    this.#timer = setTimeout(() => void this.start(), delay);
  }

  /** @param {import('./serverTrouble').Trouble} trouble */
  #giveUp(trouble) {
    this.#trouble = trouble.message;
    this.#changed.fire(undefined);
    void tellOf(trouble);
  }
}

module.exports = { Session };
