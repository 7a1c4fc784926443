// @ts-check
'use strict';
const vscode = require('vscode');

/** @typedef {import('./verdict').Verdict} Verdict */

/** What the server has last said of each open document. */
class Verdicts {
  /** @type {Map<string, Verdict>} */
  #verdicts = new Map();
  /** @type {import('vscode').EventEmitter<import('vscode').Uri | undefined>} */
  #changed = new vscode.EventEmitter();
  #subscription = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri));

  /** Tells of a document that there is another verdict on, or none any more; of none in particular, where all are gone. */
  onDidChange = this.#changed.event;

  /**
   * @param {import('vscode').Uri} uri
   * @param {Verdict} verdict
   */
  take(uri, verdict) {
    this.#verdicts.set(uri.toString(), verdict);
    this.#changed.fire(uri);
  }

  /**
   * @param {import('vscode').Uri} uri
   * @returns {Verdict | undefined} nothing where the server has not told of it
   */
  of(uri) {
    return this.#verdicts.get(uri.toString());
  }

  /** @param {import('vscode').Uri} uri */
  forget(uri) {
    if (this.#verdicts.delete(uri.toString())) this.#changed.fire(uri);
  }

  /** Forgets all, as when the server that has told is gone. */
  clear() {
    this.#verdicts.clear();
    this.#changed.fire(undefined);
  }

  dispose() {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

module.exports = { Verdicts };
