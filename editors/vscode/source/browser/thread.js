// @ts-check
'use strict';
const vscode = require('vscode');
const { heldFiles } = require('./heldFiles');

/** A thread in which gouji.wasm runs, with the files of the workspace that are held for it. */
class Thread {
  /** @type {Worker | undefined} */
  #worker;
  /** One word comes after the other, once it is there. @type {Promise<unknown>} */
  #turn;
  #hasEnded = false;

  /**
   * @param {string} path of gouji.wasm, as a URI
   * @param {object} listener
   * @param {(telling: import('../threadMessages').Telling) => void} listener.take
   * @param {(reason: string) => void} listener.end told once that it is over, with a reason where nobody has asked for that
   */
  constructor(path, { take, end }) {
    this.tell = end;
    this.#turn = this.#open(vscode.Uri.parse(path), take).catch((error) => this.#over(String(error)));
  }

  /**
   * @param {import('vscode').Uri} program
   * @param {(telling: import('../threadMessages').Telling) => void} take
   */
  async #open(program, take) {
    const script = vscode.Uri.joinPath(program, '..', '..', 'dist', 'browser', 'worker.js');
    const [bytes, source] = await Promise.all([program, script].map((uri) => vscode.workspace.fs.readFile(uri)));
    await heldFiles.gathered();
    if (this.#hasEnded) return;
    // VS Code makes a worker of no address on another machine, where the extension may be.
    const address = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (source)], { type: 'text/javascript' }));
    const worker = (this.#worker = new Worker(address));
    worker.onmessage = ({ data }) => take(data);
    worker.onerror = ({ message }) => this.#over(message || 'error');
    worker.postMessage({ program: bytes });
    heldFiles.give(worker);
  }

  /** @param {import('../threadMessages').Told} told */
  post(told) {
    this.#turn = this.#turn.then(() => this.#worker?.postMessage(told));
  }

  /** A browser waits for no thread. @param {boolean} _isAwaited */
  hold(_isAwaited) {}

  end() {
    this.#over('');
  }

  /** @param {string} reason */
  #over(reason) {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    if (this.#worker) {
      heldFiles.forget(this.#worker);
      this.#worker.terminate();
      this.#worker = undefined;
    }
    this.tell(reason);
  }
}

module.exports = { Thread };
