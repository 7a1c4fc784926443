// @ts-check
'use strict';
const vscode = require('vscode');
const { Preview } = require('./preview');

/** The previews that are open, one for a document. */
class Previews {
  /** @type {Set<Preview>} */
  #open = new Set();
  #changed = new vscode.EventEmitter();

  /** Tells that another preview, or none any more, is what the user works in. */
  onDidChangeActive = this.#changed.event;

  /** @param {import('./preview').PreviewParts} parts */
  constructor(parts) {
    this.parts = parts;
  }

  /** @param {import('vscode').TextDocument} document */
  show(document) {
    const open = [...this.#open].find((preview) => preview.isOf(document.uri));
    if (open) return open.reveal();
    const preview = new Preview(document, this.parts, {
      onDispose: () => {
        this.#open.delete(preview);
        this.#changed.fire(undefined);
      },
      onDidChangeActive: () => this.#changed.fire(undefined),
    });
    this.#open.add(preview);
  }

  /** The document of the preview that the user works in; nothing where that is not one. */
  get activeDocument() {
    return [...this.#open].find(({ isActive }) => isActive)?.document;
  }

  dispose() {
    for (const preview of [...this.#open]) preview.dispose();
    this.#changed.dispose();
  }
}

module.exports = { Previews };
