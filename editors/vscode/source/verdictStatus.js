// @ts-check
'use strict';
const vscode = require('vscode');
const { verdictText, verdictTooltip } = require('./verdict');
const { isServed } = require('./documentSelector');
const { localized } = require('./language');

/** What a report's title ends with. */
const titleWords = /政府信息公开(工作)?年度报告/;

/** How much of a text is looked at for the words that every report has in its title. */
const beginning = 1_000;

/**
 * The verdict on the report in the active editor or preview, in the status bar, or that there is none because the server is not running or the
 * user wants none; nothing for a document that is no report.
 */
class VerdictStatus {
  #item = vscode.window.createStatusBarItem('gouji.verdict', vscode.StatusBarAlignment.Left, 10);
  /** The text in the active editor. @type {import('vscode').TextDocument | undefined} */
  #document;
  #subscriptions;

  /**
   * @param {import('./verdicts').Verdicts} verdicts
   * @param {Pick<import('./session').Session, 'trouble' | 'onDidChange'>} session
   * @param {Pick<import('./previews').Previews, 'activeDocument' | 'onDidChangeActive'>} previews
   * @param {Pick<import('./leftFiles').LeftFiles, 'has' | 'onDidChange'>} leftFiles
   */
  constructor(verdicts, session, previews, leftFiles) {
    this.leftFiles = leftFiles;
    this.verdicts = verdicts;
    this.previews = previews;
    this.session = session;
    this.#item.name = localized('勾稽', 'gouji');
    const show = () => this.#show();
    const changes = [vscode.window.onDidChangeActiveTextEditor, verdicts.onDidChange, session.onDidChange, previews.onDidChangeActive, leftFiles.onDidChange];
    this.#subscriptions = changes.map((onDidChange) => onDidChange(show));
    this.#show();
  }

  #show() {
    const active = vscode.window.activeTextEditor?.document;
    // A log that is read below the text is not what the verdict is about.
    if (active?.uri.scheme !== 'output') this.#document = active;
    const document = this.previews.activeDocument ?? this.#document;
    const verdict = document && this.verdicts.of(document.uri);
    const isReport = verdict?.report === true;
    void vscode.commands.executeCommand('setContext', 'gouji.isReport', isReport);
    const { trouble } = this.session;
    if (isReport) {
      this.#item.text = verdictText(verdict);
      this.#item.tooltip = verdictTooltip(verdict);
      this.#item.command = 'workbench.actions.view.problems';
    } else if (document && this.leftFiles.has(document.uri)) {
      this.#item.text = `$(circle-slash) ${localized('勾稽 不核对', 'gouji: not checked')}`;
      this.#item.tooltip = localized('您选了不核对这个文件。点击恢复核对', 'You chose not to check this file. Click to check it again');
      this.#item.command = 'gouji.checkFile';
    } else if (trouble && document && isServed(document) && titleWords.test(document.getText().slice(0, beginning))) {
      this.#item.text = `$(warning) ${localized('勾稽 没有在核对', 'gouji is not checking')}`;
      this.#item.tooltip = `${trouble}\n${localized('点击重启', 'Click to restart')}`;
      this.#item.command = 'gouji.restart';
    } else return this.#item.hide();
    this.#item.show();
  }

  dispose() {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item.dispose();
    void vscode.commands.executeCommand('setContext', 'gouji.isReport', undefined);
  }
}

module.exports = { VerdictStatus };
