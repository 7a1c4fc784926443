// @ts-check
'use strict';
const vscode = require('vscode');
const { clientUri } = require('#system/filePaths');
const { tellOfFailure } = require('./activeReport');

/**
 * Shows last year's report and this year's side by side, with what differs marked.
 * @param {string} report
 * @param {string} previous
 */
async function compareYears(report, previous) {
  if (typeof report !== 'string' || typeof previous !== 'string') return;
  const [older, newer] = [previous, report].map(clientUri);
  const title = [older, newer].map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).join(' ↔ ');
  try {
    await vscode.commands.executeCommand('vscode.diff', older, newer, title);
  } catch (error) {
    tellOfFailure(error);
  }
}

module.exports = { compareYears };
