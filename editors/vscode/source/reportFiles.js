// @ts-check
'use strict';
const vscode = require('vscode');
const { eachOnce } = require('#system/links');
const { fileAt } = require('./fileAt');
const { excluded, isLockFile, textFiles } = require('./fileKinds');

/**
 * The texts under some paths of a folder, each once whatever links lead to it, sorted by name.
 * @param {import('vscode').WorkspaceFolder} folder
 * @param {string[]} paths files and folders, as seen from the folder
 * @param {import('vscode').CancellationToken} [token]
 */
async function reportFiles(folder, paths, token) {
  const found = (await Promise.all(paths.map((path) => textsUnder(fileAt(path, folder.uri), token)))).flat();
  return eachOnce(found.filter((uri) => !isLockFile(uri)));
}

/**
 * @param {import('vscode').Uri} uri
 * @param {import('vscode').CancellationToken} [token]
 */
async function textsUnder(uri, token) {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    if (!(type & vscode.FileType.Directory)) return [uri];
  } catch {
    return [];
  }
  return vscode.workspace.findFiles(new vscode.RelativePattern(uri, textFiles), excluded, undefined, token);
}

module.exports = { reportFiles };
