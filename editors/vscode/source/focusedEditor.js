// @ts-check
'use strict';
const vscode = require('vscode');

/**
 * An editor of a text, where it stands, which has the focus from now on: VS Code's own commands work on that one.
 * @param {import('vscode').TextDocument} document
 */
async function focusedEditor(document) {
  const viewColumn = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  return vscode.window.showTextDocument(document, { viewColumn });
}

module.exports = { focusedEditor };
