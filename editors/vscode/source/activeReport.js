// @ts-check
'use strict';
const vscode = require('vscode');
const { isServed } = require('./documentSelector');
const { localized } = require('./language');

/** The editor that a command on a report is about; where there is none, the user is told. */
function activeReportEditor() {
  const editor = vscode.window.activeTextEditor;
  if (editor && isServed(editor.document)) return editor;
  void vscode.window.showInformationMessage(
    localized('勾稽：先打开一份年度报告（Markdown 或纯文本）。', 'gouji: open an annual report first (Markdown or plain text).')
  );
  return undefined;
}

/**
 * Tells the user why a command did not do what was asked.
 * @param {unknown} error
 */
function tellOfFailure(error) {
  const reason = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(localized(`勾稽：没有完成：${reason}`, `gouji: not done: ${reason}`));
}

module.exports = { activeReportEditor, tellOfFailure };
