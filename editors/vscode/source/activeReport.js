// @ts-check
'use strict';
const vscode = require('vscode');
const { isServed } = require('./documentSelector');
const { localized } = require('./language');

/**
 * The document that a command on a report is about, and where the cursor is in it: that of the active preview or editor. Where there is
 * none, the user is told.
 * @param {Pick<import('./previews').Previews, 'activeDocument'>} previews
 * @returns {{ document: import('vscode').TextDocument, cursor: import('vscode').Position } | undefined}
 */
function activeReport({ activeDocument }) {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  // A log that is read below the text is not meant.
  const isLog = activeTextEditor?.document.uri.scheme === 'output';
  const own = isLog ? visibleTextEditors.find(({ document }) => isServed(document)) : activeTextEditor;
  const editor = activeDocument ? visibleTextEditors.find(({ document }) => document === activeDocument) : own;
  const document = activeDocument ?? editor?.document;
  if (document && isServed(document)) return { document, cursor: editor?.selection.active ?? new vscode.Position(0, 0) };
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

module.exports = { activeReport, tellOfFailure };
