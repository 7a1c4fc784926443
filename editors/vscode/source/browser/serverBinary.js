// @ts-check
'use strict';
const vscode = require('vscode');

/**
 * The program that the extension brings along: a browser runs no other, whatever the settings want.
 * @param {import('vscode').Uri} extension its folder
 * @returns {import('../serverTrouble').ServerBinary}
 */
function findServerBinary(extension) {
  return { path: vscode.Uri.joinPath(extension, 'server', 'gouji.wasm').toString() };
}

module.exports = { findServerBinary };
