// @ts-check
'use strict';
const vscode = require('vscode');
const { excluded, nameOf, patterns } = require('../fileKinds');

/** No more files of a kind are found in a folder. */
const most = 4000;

/** No folders further below are walked through, where nothing but that finds files. */
const depth = 6;

/**
 * What a server may ask for in a folder of the workspace, as its search finds it; where there is no search, or it finds nothing, by a walk.
 * @param {import('vscode').Uri} folder
 */
async function filesOf(folder) {
  try {
    const found = await Promise.all(patterns.map((name) => vscode.workspace.findFiles(new vscode.RelativePattern(folder, name), excluded, most)));
    if (found.some((files) => files.length > 0)) return outsideLinks(found.flat(), folder);
  } catch {
    // A file system without a search still lists its folders.
  }
  return filesIn(folder, depth);
}

/**
 * Files without those behind a link to a folder, as the program itself walks: what lies in two places would be checked as two reports.
 * @param {import('vscode').Uri[]} files
 * @param {import('vscode').Uri} root
 */
async function outsideLinks(files, root) {
  /** @type {Map<string, Promise<boolean>>} */
  const known = new Map();
  /** @type {(folder: import('vscode').Uri) => Promise<boolean>} */
  const isLinked = (folder) => {
    if (folder.path.length <= root.path.length) return Promise.resolve(false);
    const linked = known.get(folder.toString()) ?? isLink(folder).then((isOne) => isOne || isLinked(vscode.Uri.joinPath(folder, '..')));
    known.set(folder.toString(), linked);
    return linked;
  };
  const linked = await Promise.all(files.map((file) => isLinked(vscode.Uri.joinPath(file, '..'))));
  return files.filter((_, index) => !linked[index]);
}

/** @param {import('vscode').Uri} folder */
async function isLink(folder) {
  try {
    return ((await vscode.workspace.fs.stat(folder)).type & vscode.FileType.SymbolicLink) !== 0;
  } catch {
    return false;
  }
}

/**
 * The files of a folder and of those so far below it.
 * @param {import('vscode').Uri} folder
 * @param {number} below
 */
async function filesIn(folder, below) {
  /** @type {import('vscode').Uri[]} */
  const found = [];
  let waiting = [folder];
  for (let level = 0; level <= below && found.length < most; level++) {
    const listings = await Promise.all(waiting.map((uri) => listing(uri)));
    waiting = [];
    for (const { uri, isFolder } of listings.flat()) {
      if (!isFolder) found.push(uri);
      else if (!nameOf(uri).startsWith('.') && nameOf(uri) !== 'node_modules') waiting.push(uri);
    }
  }
  return found;
}

/**
 * What lies in a folder; nothing where it cannot be read.
 * @param {import('vscode').Uri} folder
 */
async function listing(folder) {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const linked = vscode.FileType.Directory | vscode.FileType.SymbolicLink;
    return entries
      .filter(([, type]) => (type & linked) !== linked)
      .map(([name, type]) => ({ uri: vscode.Uri.joinPath(folder, name), isFolder: (type & vscode.FileType.Directory) !== 0 }));
  } catch {
    return [];
  }
}

module.exports = { filesOf, filesIn };
