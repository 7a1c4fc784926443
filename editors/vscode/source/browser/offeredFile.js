// @ts-check
'use strict';
const vscode = require('vscode');

/**
 * Tells of a file that was made: a browser opens none of the workspace with another program.
 * @param {import('vscode').Uri} _file
 * @param {string} message
 */
async function offerFile(_file, message) {
  await vscode.window.showInformationMessage(message);
}

module.exports = { offerFile };
