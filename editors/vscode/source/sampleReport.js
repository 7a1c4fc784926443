// @ts-check
'use strict';
const vscode = require('vscode');

/**
 * Opens a report with faults in it as a text of its own, to be mended or thrown away.
 * @param {import('vscode').Uri} extension its folder
 */
async function openSampleReport(extension) {
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'sample', 'sample-report.md')));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

module.exports = { openSampleReport };
