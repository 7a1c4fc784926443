// @ts-check
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Worker } = require('node:worker_threads');

/** The script of a thread, which a package has in one file. */
const script = join(__dirname, 'webWorker.mjs');

/** A thread in which gouji.wasm runs, and reads the disk by itself. */
class Thread {
  #worker;

  /**
   * @param {string} path of gouji.wasm
   * @param {object} listener
   * @param {(telling: import('../threadMessages').Telling) => void} listener.take
   * @param {(reason: string) => void} listener.end told once that it is over, with a reason where nobody has asked for that
   */
  constructor(path, { take, end }) {
    const program = readFileSync(path);
    this.#worker = new Worker(script);
    let reason = '';
    this.#worker.on('message', take);
    this.#worker.on('error', (error) => (reason = error.message));
    this.#worker.once('exit', () => end(reason));
    this.post({ program });
  }

  /** @param {import('../threadMessages').Told} told */
  post(told) {
    this.#worker.postMessage(told);
  }

  /** @param {boolean} isAwaited whether nobody may leave while it runs */
  hold(isAwaited) {
    if (isAwaited) this.#worker.ref();
    else this.#worker.unref();
  }

  end() {
    void this.#worker.terminate();
  }
}

module.exports = { Thread };
