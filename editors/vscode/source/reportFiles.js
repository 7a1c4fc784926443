// @ts-check
'use strict';
const { realpath, stat } = require('node:fs/promises');
const { basename, resolve } = require('node:path');
const vscode = require('vscode');

/** What the names of files end in in which a report may stand. */
const endings = ['md', 'markdown', 'txt', 'html', 'htm'];

/** The names of such files in any folder, in letters of either case. */
const textFiles = `**/*.{${endings.map((ending) => ending.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)).join(',')}}`;

/** Folders full of texts that nobody in the office has written. */
const excluded = '**/node_modules/**';

/** What office programs put beside a document while it is open. */
const isLockFile = (/** @type {string} */ path) => basename(path).startsWith('~$');

/**
 * The texts under some paths of a folder, each once whatever links lead to it, sorted by name.
 * @param {import('vscode').WorkspaceFolder} folder
 * @param {string[]} paths files and folders, as seen from the folder
 * @param {import('vscode').CancellationToken} [token]
 */
async function reportFiles(folder, paths, token) {
  /** @type {Map<string, { path: string, isItself: boolean }>} */
  const files = new Map();
  const found = (await Promise.all(paths.map((path) => textsUnder(resolve(folder.uri.fsPath, path), token)))).flat();
  for (const path of [...new Set(found)].filter((path) => !isLockFile(path)).sort()) {
    const identity = await identityOf(path);
    if (!identity) continue;
    const { key, isItself } = identity;
    const known = files.get(key);
    if (!known || (isItself && !known.isItself)) files.set(key, { path, isItself });
  }
  return [...files.values()].map(({ path }) => path).sort();
}

/**
 * @param {string} path
 * @param {import('vscode').CancellationToken} [token]
 */
async function textsUnder(path, token) {
  const status = await stat(path).catch(() => undefined);
  if (!status?.isDirectory()) return status ? [path] : [];
  const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(vscode.Uri.file(path), textFiles), excluded, undefined, token);
  return uris.map(({ fsPath }) => fsPath);
}

/**
 * What makes two paths the same file, and whether this one goes there without a link; undefined for one that is gone.
 * @param {string} path
 */
async function identityOf(path) {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return { key: `${dev}:${ino}`, isItself: (await realpath(path)) === path };
  } catch {
    return undefined;
  }
}

module.exports = { reportFiles, textFiles };
