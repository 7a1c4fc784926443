// @ts-check
'use strict';
const vscode = require('vscode');

/** The schemes of what is in a file that the program can read. */
const fileSchemes = ['file'];

/**
 * The path by which the program knows a file.
 * @param {import('vscode').Uri} uri
 */
function pathOf(uri) {
  return uri.fsPath;
}

/**
 * The file that the program knows by a path.
 * @param {string} path
 */
function uriOf(path) {
  return vscode.Uri.file(path);
}

/**
 * A URI as the server is told it.
 * @param {import('vscode').Uri} uri
 */
function serverUri(uri) {
  return uri.toString();
}

/**
 * A URI that the server tells.
 * @param {string} text
 */
function clientUri(text) {
  return vscode.Uri.parse(text);
}

module.exports = { fileSchemes, pathOf, uriOf, serverUri, clientUri };
