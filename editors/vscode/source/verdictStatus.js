// @ts-check
'use strict';
const vscode = require('vscode');
const { verdictText, verdictTooltip } = require('./verdict');
const { localized } = require('./language');

/** @typedef {import('./verdict').Verdict} Verdict */

/** The verdict on the report in the active editor, in the status bar; nothing for a document that is no report. */
class VerdictStatus {
  /** @type {Map<string, Verdict>} */
  #verdicts = new Map();
  #item = vscode.window.createStatusBarItem('gouji.verdict', vscode.StatusBarAlignment.Left, 10);
  #subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
    vscode.workspace.onDidCloseTextDocument((document) => {
      this.#verdicts.delete(document.uri.toString());
    }),
  ];

  constructor() {
    this.#item.name = localized('勾稽', 'gouji');
    this.#item.command = 'workbench.actions.view.problems';
    this.#show();
  }

  /**
   * @param {import('vscode').Uri} uri
   * @param {Verdict} verdict
   */
  take(uri, verdict) {
    this.#verdicts.set(uri.toString(), verdict);
    this.#show();
  }

  /** Forgets all, as when the server that has told is gone. */
  clear() {
    this.#verdicts.clear();
    this.#show();
  }

  #show() {
    const document = vscode.window.activeTextEditor?.document;
    const verdict = document && this.#verdicts.get(document.uri.toString());
    const isReport = verdict?.report === true;
    void vscode.commands.executeCommand('setContext', 'gouji.isReport', isReport);
    if (!isReport) return this.#item.hide();
    this.#item.text = verdictText(verdict);
    this.#item.tooltip = verdictTooltip(verdict);
    this.#item.show();
  }

  dispose() {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item.dispose();
    void vscode.commands.executeCommand('setContext', 'gouji.isReport', undefined);
  }
}

module.exports = { VerdictStatus };
