// @ts-check
'use strict';
const vscode = require('vscode');
const { pathOf } = require('#system/filePaths');
const { isFile } = require('./documentSelector');

/**
 * The path of the folder of a file, where the tool looks for `.gouji.json`; undefined for what is in no file.
 * @param {import('vscode').Uri} uri
 */
function folderOf(uri) {
  return isFile(uri) ? pathOf(vscode.Uri.joinPath(uri, '..')) : undefined;
}

module.exports = { folderOf };
