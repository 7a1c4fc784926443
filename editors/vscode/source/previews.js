// @ts-check
'use strict';
const { Preview } = require('./preview');

/** The previews that are open, one for a document. */
class Previews {
  /** @type {Set<Preview>} */
  #open = new Set();

  /** @param {import('./preview').PreviewParts} parts */
  constructor(parts) {
    this.parts = parts;
  }

  /** @param {import('vscode').TextDocument} document */
  show(document) {
    const open = [...this.#open].find((preview) => preview.isOf(document.uri));
    if (open) return open.reveal();
    const preview = new Preview(document, this.parts, () => this.#open.delete(preview));
    this.#open.add(preview);
  }

  dispose() {
    for (const preview of [...this.#open]) preview.dispose();
  }
}

module.exports = { Previews };
