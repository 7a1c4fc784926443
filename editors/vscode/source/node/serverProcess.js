// @ts-check
'use strict';
const { spawn } = require('node:child_process');
const { localized } = require('../language');

/** For how long the reason of an end is waited for once the connection is closed, in milliseconds. */
const patience = 500;

/** One process of the server, from its start to its end. */
class ServerProcess {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  #lastLine = '';
  /** @type {Promise<void>} */
  #exited = Promise.resolve();

  /**
   * @param {string} path
   * @param {string[]} serverArguments
   * @param {string | undefined} cwd
   */
  constructor(path, serverArguments, cwd) {
    this.path = path;
    this.serverArguments = serverArguments;
    this.cwd = cwd;
  }

  /**
   * Starts it; fails where the system will not run the program.
   * @returns {Promise<import('node:child_process').ChildProcess>}
   */
  async start() {
    const child = spawn(this.path, ['lsp', ...this.serverArguments], { cwd: this.cwd, stdio: 'pipe', windowsHide: true });
    this.#child = child;
    this.#exited = new Promise((resolve) => child.once('close', () => resolve()));
    child.stderr.on('data', (data) => {
      this.#lastLine = String(data).trim().split('\n').at(-1) || this.#lastLine;
    });
    // Writing to a server that has just gone is no news: the end of the process is.
    child.stdin.on('error', () => {});
    await new Promise((resolve, reject) => child.once('spawn', () => resolve(undefined)).once('error', reject));
    return child;
  }

  /** Waits a moment for the process to be gone, so that it is known how it ended. */
  async settle() {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    await Promise.race([this.#exited, new Promise((resolve) => (timer = setTimeout(resolve, patience)))]);
    clearTimeout(timer);
  }

  /** How it ended, with the last thing that it said, or nothing while that is not known. */
  get ending() {
    const child = this.#child;
    if (!child || (child.exitCode === null && child.signalCode === null)) return '';
    const code = child.signalCode ?? localized(`退出码 ${child.exitCode}`, `exit code ${child.exitCode}`);
    return this.#lastLine ? `${code}, ${this.#lastLine}` : code;
  }

  /** Ends it where it has not ended of itself. */
  kill() {
    if (this.#child && this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGKILL');
  }
}

module.exports = { ServerProcess };
