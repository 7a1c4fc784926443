// @ts-check
'use strict';
const { Duplex, PassThrough } = require('node:stream');
const { Worker } = require('node:worker_threads');
const { localized } = require('./language');
const { workerScript } = require('./webProgram');

/** One run of the server in a thread of VS Code's own, for systems for which there is no program; a `ServerProcess` to its session. */
class WebServer {
  /** @type {Worker | undefined} */
  #worker;
  #ending = '';
  #status = 0;
  /** @type {Promise<void>} */
  #exited = Promise.resolve();

  /**
   * @param {string} path of gouji.wasm
   * @param {{ appendLine(line: string): void }} output
   */
  constructor(path, output) {
    this.path = path;
    this.output = output;
  }

  /**
   * Starts it, and gives the streams by which it is talked with.
   * @returns {Promise<{ reader: NodeJS.ReadableStream, writer: NodeJS.WritableStream }>}
   */
  async start() {
    const worker = (this.#worker = new Worker(workerScript(), { workerData: { path: this.path } }));
    const reader = new PassThrough();
    const writer = new Duplex({
      read() {},
      write(chunk, _encoding, done) {
        worker.postMessage({ bytes: new Uint8Array(chunk) });
        done();
      },
    });
    this.#exited = new Promise((resolve) => worker.once('exit', () => resolve()));
    worker.on('message', ({ bytes, line, status }) => {
      if (bytes) reader.write(bytes);
      if (line) this.output.appendLine(line);
      if (status !== undefined) {
        this.#status = status;
        void worker.terminate();
      }
    });
    worker.on('error', (error) => (this.#ending = error.message));
    worker.once('exit', () => {
      this.#ending ||= localized(`退出码 ${this.#status}`, `exit code ${this.#status}`);
      this.#worker = undefined;
      reader.end();
    });
    worker.postMessage({ start: {} });
    this.output.appendLine(localized(`gouji：用的是通用程序 ${this.path}`, `gouji: this is the WebAssembly program ${this.path}`));
    return { reader, writer };
  }

  /** Waits a moment for it to be gone, so that it is known how it ended. */
  async settle() {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    await Promise.race([this.#exited, new Promise((resolve) => (timer = setTimeout(resolve, 500)))]);
    clearTimeout(timer);
  }

  /** How it ended, or nothing while that is not known. */
  get ending() {
    return this.#worker ? '' : this.#ending;
  }

  /** Ends it where it has not ended of itself. */
  kill() {
    void this.#worker?.terminate();
  }
}

module.exports = { WebServer };
