// @ts-check
'use strict';
const vscode = require('vscode');
const { uriOf } = require('#system/filePaths');

/**
 * The file at a path that may be seen from a folder.
 * @param {string} path
 * @param {import('vscode').Uri} folder
 */
function fileAt(path, folder) {
  return /^([\\/]|[A-Za-z]:[\\/])/.test(path) ? uriOf(path) : vscode.Uri.joinPath(folder, path);
}

module.exports = { fileAt };
