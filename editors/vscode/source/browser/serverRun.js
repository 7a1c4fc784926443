// @ts-check
'use strict';
const { WebServer } = require('../webServer');

/**
 * A run of the server.
 * @param {string} path of gouji.wasm
 * @param {{ appendLine(line: string): void }} output
 */
function serverRun(path, output) {
  return new WebServer(path, output);
}

module.exports = { serverRun };
