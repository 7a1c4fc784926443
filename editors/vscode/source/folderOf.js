// @ts-check
'use strict';
const { existsSync } = require('node:fs');
const { dirname } = require('node:path');

/**
 * The folder of a document, where the tool looks for `.gouji.json`; undefined for one that is not on disk.
 * @param {import('vscode').TextDocument} document
 */
function folderOf({ uri }) {
  const folder = uri.scheme === 'file' ? dirname(uri.fsPath) : undefined;
  return folder && existsSync(folder) ? folder : undefined;
}

module.exports = { folderOf };
