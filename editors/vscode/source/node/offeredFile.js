// @ts-check
'use strict';
const vscode = require('vscode');
const { localized } = require('../language');

/**
 * Tells of a file that was made, and opens it with the program for it where the user wants that.
 * @param {import('vscode').Uri} file
 * @param {string} message
 */
async function offerFile(file, message) {
  const open = localized('打开', 'Open');
  if ((await vscode.window.showInformationMessage(message, open)) === open) await vscode.env.openExternal(file);
}

module.exports = { offerFile };
