// @ts-check
'use strict';
const vscode = require('vscode');

/** How long a document that was closed may take to be back under another name or in another language, in milliseconds. */
const patience = 1_500;

/** A document through its renaming, and its first saving: VS Code closes it and opens another one. */
class DocumentFollower {
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  /** What a text that is in no file holds; VS Code empties it before it closes it. */
  #text = '';
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
    this.#remember();
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === this.document) this.#remember();
      }),
      vscode.workspace.onDidCloseTextDocument((closed) => {
        if (closed !== this.document) return;
        this.#timer = setTimeout(onClose, patience);
        const saved = vscode.workspace.textDocuments.find((open) => this.#isSavedAs(open));
        if (saved) this.#take(saved, onChange);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#rename(oldUri.toString(), newUri.toString());
        const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.key);
        if (open) this.#take(open, onChange);
      }),
      vscode.workspace.onDidOpenTextDocument((opened) => {
        const isAwaited = this.document.isClosed && this.#isSavedAs(opened);
        if (opened.uri.toString() === this.key || isAwaited) this.#take(opened, onChange);
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

  #remember() {
    if (this.document.isUntitled) this.#text = this.document.getText().trim() || this.#text;
  }

  /**
   * Whether a document is what a text that was in no file has been saved as.
   * @param {import('vscode').TextDocument} document
   */
  #isSavedAs(document) {
    return this.document.isUntitled && !document.isUntitled && document.getText().trim() === this.#text;
  }

  /**
   * @param {import('vscode').TextDocument} document
   * @param {() => void} onChange
   */
  #take(document, onChange) {
    clearTimeout(this.#timer);
    this.key = document.uri.toString();
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
