// @ts-check
'use strict';

/**
 * Whether a program is the one of any system, which runs within VS Code itself.
 * @param {string} path
 */
function isWebProgram(path) {
  return path.endsWith('.wasm');
}

module.exports = { isWebProgram };
