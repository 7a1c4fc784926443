// @ts-check
'use strict';

/** Which document each text was made of, while VS Code is open: a text keeps its path when it is saved for the first time. */
class DocumentOrigins {
  /** @type {Map<string, import('vscode').Uri>} */
  #origins = new Map();

  /**
   * @param {import('vscode').Uri} text
   * @param {import('vscode').Uri} document
   */
  note(text, document) {
    this.#origins.set(text.path, document);
  }

  /** @param {import('vscode').Uri} text */
  of(text) {
    return this.#origins.get(text.path);
  }
}

module.exports = { DocumentOrigins };
