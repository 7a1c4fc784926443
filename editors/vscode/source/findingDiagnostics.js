// @ts-check
'use strict';
const vscode = require('vscode');
const { fileAt } = require('./fileAt');
const { inLines } = require('./messageLines');
const { pageOf } = require('./rulePages');

/** @typedef {import('./checkedFiles').CheckedFile} CheckedFile */
/** @typedef {import('./checkedFiles').Place} Place */

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/**
 * The findings of a file that was checked, as the server's own are shown.
 * @param {CheckedFile} file
 * @param {import('vscode').Uri} folder from which the tool has named other files
 */
async function findingDiagnostics({ path, findings }, folder) {
  /** @type {Map<string, Promise<string[]>>} */
  const read = new Map();
  const linesOf = (/** @type {import('vscode').Uri} */ file) => {
    const lines = read.get(file.toString()) ?? linesIn(file);
    read.set(file.toString(), lines);
    return lines;
  };
  const own = fileAt(path, folder);
  return Promise.all(
    findings.map(async ({ rule, severity, message, start, end, related }) => {
      const diagnostic = new vscode.Diagnostic(range(await linesOf(own), start, end), inLines(message), severities[severity]);
      diagnostic.source = 'gouji';
      diagnostic.code = { value: rule, target: pageOf(rule) };
      diagnostic.relatedInformation = await Promise.all(
        related.map(async (place) => {
          const file = place.path === undefined ? own : fileAt(place.path, folder);
          const location = new vscode.Location(file, range(await linesOf(file), place.start, place.end));
          return new vscode.DiagnosticRelatedInformation(location, place.message);
        })
      );
      return diagnostic;
    })
  );
}

/**
 * The lines of a file as an editor has them; none where it cannot be read any more.
 * @param {import('vscode').Uri} file
 */
async function linesIn(file) {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file)).split(/\r\n|\r|\n/);
  } catch {
    return [];
  }
}

/**
 * @param {string[]} lines
 * @param {Place} start
 * @param {Place} end
 */
function range(lines, start, end) {
  return new vscode.Range(position(lines, start), position(lines, end));
}

/**
 * A place as VS Code counts it: from 0, in units of UTF-16.
 * @param {string[]} lines
 * @param {Place} place
 */
function position(lines, { line, column }) {
  let character = 0;
  const text = lines[line - 1] ?? '';
  for (let count = 1; count < column; count++) character += (text.codePointAt(character) ?? 0) > 0xffff ? 2 : 1;
  return new vscode.Position(line - 1, character);
}

module.exports = { findingDiagnostics };
