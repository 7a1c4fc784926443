// @ts-check
'use strict';
const { Preview } = require('./preview');

/** The previews that are open, one for a document. */
class Previews {
  /** @type {Map<string, Preview>} */
  #open = new Map();

  /** @param {() => import('./serverBinary').ServerBinary} findBinary */
  constructor(findBinary) {
    this.findBinary = findBinary;
  }

  /** @param {import('vscode').TextDocument} document */
  show(document) {
    const key = document.uri.toString();
    const open = this.#open.get(key);
    if (open) return open.reveal();
    this.#open.set(key, new Preview(document, this.findBinary, () => this.#open.delete(key)));
  }

  dispose() {
    for (const preview of [...this.#open.values()]) preview.dispose();
  }
}

module.exports = { Previews };
