// @ts-check
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

/**
 * The program of any system, which runs within VS Code itself: that in the extension, or in the repository the one that
 * `editors/web/build` has made; nothing where there is neither.
 * @param {string} extensionPath
 */
function findWebProgram(extensionPath) {
  return [join(extensionPath, 'server', 'gouji.wasm'), join(extensionPath, '..', 'web', 'dist', 'gouji.wasm')].find(existsSync);
}

/** @param {string} path of a program that was found */
function isWebProgram(path) {
  return path.endsWith('.wasm');
}

/** The script of its worker: a packaged extension has it in one file. */
function workerScript() {
  const packaged = join(__dirname, 'webWorker.mjs');
  return existsSync(packaged) ? packaged : join(__dirname, '..', 'dist', 'webWorker.mjs');
}

module.exports = { findWebProgram, isWebProgram, workerScript };
