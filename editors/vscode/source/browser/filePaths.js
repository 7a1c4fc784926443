// @ts-check
'use strict';
const vscode = require('vscode');

/** Where a browser has the files of a workspace: on disk, in a repository, on another machine. */
const known = ['file', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'];

/** The schemes of what is in a file. */
const fileSchemes = [...new Set([...known, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];

/** What stands in a path in the place of the authority that a URI has not. */
const nobody = '-';

/**
 * The path by which the program knows a file: it has no other files than these, and asks for them by paths alone.
 * @param {import('vscode').Uri} uri
 */
function pathOf({ scheme, authority, path }) {
  return `/${scheme}/${authority || nobody}${path}`;
}

/**
 * The file that the program knows by a path; of a folder above all files it is that of nobody.
 * @param {string} path
 */
function uriOf(path) {
  const [, scheme = '', authority = '', rest = ''] = /^\/([^/]*)\/?([^/]*)(.*)$/s.exec(path) ?? [];
  return vscode.Uri.from({ scheme: scheme || 'file', authority: authority === nobody ? '' : authority, path: rest || '/' });
}

/**
 * A URI as the server is told it: that of a file of the server's own.
 * @param {import('vscode').Uri} uri
 */
function serverUri(uri) {
  return fileSchemes.includes(uri.scheme) ? vscode.Uri.from({ scheme: 'file', path: pathOf(uri) }).toString() : uri.toString();
}

/**
 * A URI that the server tells.
 * @param {string} text
 */
function clientUri(text) {
  const uri = vscode.Uri.parse(text);
  return uri.scheme === 'file' ? uriOf(uri.path) : uri;
}

module.exports = { fileSchemes, pathOf, uriOf, serverUri, clientUri };
