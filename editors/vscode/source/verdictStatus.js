// @ts-check
'use strict';
const vscode = require('vscode');
const { verdictText, verdictTooltip } = require('./verdict');
const { localized } = require('./language');

/** The verdict on the report in the active editor, in the status bar; nothing for a document that is no report. */
class VerdictStatus {
  #item = vscode.window.createStatusBarItem('gouji.verdict', vscode.StatusBarAlignment.Left, 10);
  #subscriptions;

  /** @param {import('./verdicts').Verdicts} verdicts */
  constructor(verdicts) {
    this.verdicts = verdicts;
    this.#item.name = localized('勾稽', 'gouji');
    this.#item.command = 'workbench.actions.view.problems';
    this.#subscriptions = [vscode.window.onDidChangeActiveTextEditor(() => this.#show()), verdicts.onDidChange(() => this.#show())];
    this.#show();
  }

  #show() {
    const document = vscode.window.activeTextEditor?.document;
    const verdict = document && this.verdicts.of(document.uri);
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
