// @ts-check
'use strict';
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');
const vscode = require('vscode');

/**
 * Opens a report with faults in it as a text of its own, to be mended or thrown away.
 * @param {string} extensionPath
 */
async function openSampleReport(extensionPath) {
  const content = await readFile(join(extensionPath, 'sample', 'sample-report.md'), 'utf8');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

module.exports = { openSampleReport };
