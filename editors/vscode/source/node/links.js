// @ts-check
'use strict';
const { realpathSync } = require('node:fs');
const { realpath, stat } = require('node:fs/promises');
const vscode = require('vscode');

/**
 * The file that a link leads to, or the file itself.
 * @param {import('vscode').Uri} uri
 */
function withoutLink(uri) {
  try {
    return vscode.Uri.file(realpathSync(uri.fsPath));
  } catch {
    return uri;
  }
}

/**
 * Files, each once whatever links lead to it, in the order of their paths; without those that are gone.
 * @param {import('vscode').Uri[]} uris
 */
async function eachOnce(uris) {
  /** @type {Map<string, { path: string, isItself: boolean }>} */
  const files = new Map();
  for (const path of [...new Set(uris.map(({ fsPath }) => fsPath))].sort()) {
    const identity = await identityOf(path);
    if (!identity) continue;
    const { key, isItself } = identity;
    const known = files.get(key);
    if (!known || (isItself && !known.isItself)) files.set(key, { path, isItself });
  }
  return [...files.values()].map(({ path }) => path).sort().map((path) => vscode.Uri.file(path));
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

module.exports = { withoutLink, eachOnce };
