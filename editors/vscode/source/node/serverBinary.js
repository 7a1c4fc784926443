// @ts-check
'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const vscode = require('vscode');

/** @typedef {import('../serverTrouble').ServerBinary} ServerBinary */

const fileName = process.platform === 'win32' ? 'gouji.exe' : 'gouji';

/**
 * Finds the program: the one that the settings name, the one in the extension, the one on PATH, and where this system has none of them
 * the one that runs on any; or whichever of the two kinds the settings want.
 * @param {import('vscode').Uri} extension its folder
 * @returns {ServerBinary}
 */
function findServerBinary({ fsPath: extensionPath }) {
  const configured = String(vscode.workspace.getConfiguration('gouji').get('serverPath') ?? '').trim();
  if (configured) return examine(expand(configured), true);
  const wanted = vscode.workspace.getConfiguration('gouji').get('program');
  const web = wanted === 'native' ? undefined : findWebProgram(extensionPath);
  if (web && wanted === 'webAssembly') return { path: web };
  const bundled = path.join(extensionPath, 'server', fileName);
  if (fs.existsSync(bundled) && isForThisSystem(path.join(extensionPath, 'server'))) {
    makeExecutable(bundled);
    return examine(bundled, false);
  }
  for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
    const found = examine(path.join(folder, fileName), false);
    if (!found.problem) return found;
  }
  return web ? { path: web } : { path: bundled, problem: 'missing', isConfigured: false };
}

/**
 * The program of any system: that in the extension, or in the repository the one that `editors/web/build` has made; nothing where there is
 * neither.
 * @param {string} extensionPath
 */
function findWebProgram(extensionPath) {
  return [path.join(extensionPath, 'server', 'gouji.wasm'), path.join(extensionPath, '..', 'web', 'dist', 'gouji.wasm')].find(fs.existsSync);
}

/**
 * Whether the program in the extension is for the system that this is; where nothing says for which, it is.
 * @param {string} folder
 */
function isForThisSystem(folder) {
  try {
    return fs.readFileSync(path.join(folder, 'system.txt'), 'utf8').trim() === `${process.platform}-${process.arch}`;
  } catch {
    return true;
  }
}

/**
 * A path of the settings as a path of the file system.
 * @param {string} configured
 */
function expand(configured) {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const named = configured
    .replace(/^~(?=$|[\\/])/, () => os.homedir())
    .replaceAll('${workspaceFolder}', () => folder ?? '')
    .replaceAll('${userHome}', () => os.homedir());
  return path.isAbsolute(named) || !folder ? named : path.join(folder, named);
}

/**
 * @param {string} file
 * @param {boolean} isConfigured
 * @returns {ServerBinary}
 */
function examine(file, isConfigured) {
  try {
    if (!fs.statSync(file).isFile()) return { path: file, problem: 'notAFile', isConfigured };
  } catch {
    return { path: file, problem: 'missing', isConfigured };
  }
  try {
    fs.accessSync(file, fs.constants.X_OK);
  } catch {
    return { path: file, problem: 'notExecutable', isConfigured };
  }
  return { path: file };
}

/**
 * Some ways of copying an extension lose the mark that a file may be run.
 * @param {string} file
 */
function makeExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
  } catch {
    try {
      fs.chmodSync(file, 0o755);
    } catch {
      // Where it cannot be mended, the user is told that the program may not be run.
    }
  }
}

module.exports = { findServerBinary };
