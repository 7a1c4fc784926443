// @ts-check
'use strict';
const vscode = require('vscode');
const { pathOf, uriOf } = require('#system/filePaths');
const { checkedFiles } = require('./checkedFiles');
const { findingDiagnostics } = require('./findingDiagnostics');
const { localized } = require('./language');
const { reportFiles } = require('./reportFiles');
const { toolSettings } = require('./toolSettings');
const { webFindings } = require('./webCheck');
const { isWebProgram } = require('./webProgram');

/**
 * What is to be checked: paths of a folder of the workspace.
 * @typedef {{ folder: import('vscode').WorkspaceFolder, paths: string[] }} Scope
 */

/**
 * What was found in a file: how many of each severity are in it, unless it could not be read.
 * @typedef {{ uri: import('vscode').Uri, diagnostics: import('vscode').Diagnostic[], isUnreadable: boolean }} FileFindings
 */

/**
 * Checks the reports of a scope as they are on disk.
 * @param {Scope} scope
 * @param {object} run
 * @param {string} run.tool
 * @param {any} run.manifest
 * @param {import('vscode').CancellationToken} run.token
 * @param {(done: number, all: number) => void} [run.onProgress]
 * @returns {Promise<FileFindings[]>} the reports, and what may be one and cannot be read
 */
async function folderFindings({ folder, paths }, { tool, manifest, token, onProgress }) {
  const stop = new AbortController();
  const subscription = token.onCancellationRequested(() => stop.abort());
  try {
    const files = await reportFiles(folder, paths, token);
    onProgress?.(0, files.length);
    if (isWebProgram(tool)) return await webFindings({ folder, paths }, files, { tool, manifest, token, locale: localized('zh-cn', 'en') });
    // All in one run: what is told of reports that share a text takes both.
    const checked = await checkedFiles(tool, files.map(pathOf), {
      cwd: pathOf(folder.uri),
      options: await toolSettings(manifest, folder),
      signal: stop.signal,
    });
    onProgress?.(files.length, files.length);
    const reports = checked
      .filter(({ report }) => report)
      .map(async (file) => ({ uri: uriOf(file.path), diagnostics: await findingDiagnostics(file, folder.uri), isUnreadable: false }));
    return [...(await Promise.all(reports)), ...checked.flatMap(unreadable)];
  } finally {
    subscription.dispose();
  }
}

/**
 * The row of a file that may be a report and could not be read; none for any other.
 * @param {import('./checkedFiles').CheckedFile} file
 * @returns {FileFindings[]}
 */
function unreadable({ path, unreadable }) {
  if (!unreadable?.mayHoldReport) return [];
  const start = new vscode.Position(0, 0);
  const { reason } = unreadable;
  const message = localized(`没有核对：${reason}`, `Not checked: ${reason}`);
  const diagnostic = new vscode.Diagnostic(new vscode.Range(start, start), message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'gouji';
  return [{ uri: uriOf(path), diagnostics: [diagnostic], isUnreadable: true }];
}

module.exports = { folderFindings };
