// @ts-check
'use strict';
const vscode = require('vscode');

/** How long a document that was closed may take to be back under another name or in another language, in milliseconds. */
const patience = 1_500;

/** A document through its renaming: VS Code closes it and opens another one. */
class DocumentFollower {
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #subscriptions;

  /**
   * @param {import('vscode').TextDocument} document
   * @param {object} events
   * @param {() => void} events.onChange what is followed is another document now
   * @param {() => void} events.onClose it was closed, and has not come back
   */
  constructor(document, { onChange, onClose }) {
    this.document = document;
    /** Where the document is, or will be once it is opened there. */
    this.key = document.uri.toString();
    this.#subscriptions = [
      vscode.workspace.onDidCloseTextDocument((closed) => {
        if (closed === this.document) this.#timer = setTimeout(onClose, patience);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#rename(oldUri.toString(), newUri.toString());
        const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.key);
        if (open) this.#take(open, onChange);
      }),
      vscode.workspace.onDidOpenTextDocument((opened) => {
        if (opened.uri.toString() === this.key) this.#take(opened, onChange);
      }),
    ];
  }

  /**
   * @param {string} from a file, or a folder that it lies in
   * @param {string} to
   */
  #rename(from, to) {
    if (this.key === from || this.key.startsWith(`${from}/`)) this.key = to + this.key.slice(from.length);
  }

  /**
   * @param {import('vscode').TextDocument} document
   * @param {() => void} onChange
   */
  #take(document, onChange) {
    clearTimeout(this.#timer);
    if (document === this.document) return;
    this.document = document;
    onChange();
  }

  dispose() {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

module.exports = { DocumentFollower };
