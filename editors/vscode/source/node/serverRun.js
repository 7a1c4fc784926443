// @ts-check
'use strict';
const vscode = require('vscode');
const { isWebProgram } = require('../webProgram');
const { WebServer } = require('../webServer');
const { ServerProcess } = require('./serverProcess');

/**
 * A run of the server, as the program at a path is run.
 * @param {string} path
 * @param {{ appendLine(line: string): void }} output
 */
function serverRun(path, output) {
  if (isWebProgram(path)) return new WebServer(path, output);
  output.appendLine(`gouji: ${path}`);
  const serverArguments = /** @type {string[]} */ (vscode.workspace.getConfiguration('gouji').get('serverArguments') ?? []);
  const cwd = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri.fsPath;
  return new ServerProcess(path, serverArguments, cwd);
}

module.exports = { serverRun };
