// @ts-check
'use strict';
const vscode = require('vscode');

/**
 * What a thread is told, and what it tells.
 * @typedef {import('../../web/program/service.mjs', { with: { 'resolution-mode': 'import' } }).Told} Told
 * @typedef {import('../../web/program/service.mjs', { with: { 'resolution-mode': 'import' } }).Telling} Telling
 * @typedef {import('../../web/program/heldFiles.mjs', { with: { 'resolution-mode': 'import' } }).HeldFile} HeldFile
 */

/** Where the messages of a server in a thread come in, for a client to read. */
class MessageInlet {
  #closed = new vscode.EventEmitter();
  #none = new vscode.EventEmitter();
  /** @type {((message: any) => void) | undefined} */
  #take;
  /** What has come before anyone listens. @type {any[]} */
  #waiting = [];

  onClose = /** @type {any} */ (this.#closed.event);
  onError = /** @type {any} */ (this.#none.event);
  onPartialMessage = /** @type {any} */ (this.#none.event);

  /** @param {(message: any) => void} take */
  listen(take) {
    this.#take = take;
    for (const message of this.#waiting.splice(0)) take(message);
    return { dispose: () => (this.#take = undefined) };
  }

  /** @param {any} message */
  put(message) {
    if (this.#take) this.#take(message);
    else this.#waiting.push(message);
  }

  close() {
    this.#closed.fire(undefined);
  }

  dispose() {
    this.#closed.dispose();
    this.#none.dispose();
  }
}

/** Where a client's messages go out to a server in a thread. */
class MessageOutlet {
  #none = new vscode.EventEmitter();

  onClose = /** @type {any} */ (this.#none.event);
  onError = /** @type {any} */ (this.#none.event);

  /** @param {(message: any) => void} send */
  constructor(send) {
    this.send = send;
  }

  /** @param {any} message */
  async write(message) {
    this.send(message);
  }

  end() {}

  dispose() {
    this.#none.dispose();
  }
}

module.exports = { MessageInlet, MessageOutlet };
