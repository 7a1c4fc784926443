// @ts-check
'use strict';
const vscode = require('vscode');
const { dashesOf, isTooWide } = require('./cellLayout');
const { isStatutory } = require('./figureCells');
const { cellIndexAt, contentOf } = require('./pipeRow');
const { rowAt, tableAt } = require('./pipeTable');

/** The places for which the edits of the server are asked here, and not because a pipe was typed. @type {Set<string>} */
const asked = new Set();

/**
 * Has the server bring a table in line in which a figure is wider than its column, where that takes more than its digits, as in a table
 * whose labels are padded; the cell with the cursor is left alone. It is given up where typing goes on.
 * @param {import('vscode').TextEditor} editor
 * @param {number} line
 */
async function widenColumns(editor, line) {
  const { document, selection } = editor;
  const row = rowAt(document, line);
  const delimiter = row && tableAt(document, line)?.delimiter;
  if (!row || !delimiter || !row.cells.some((cell, index) => isTooWide(contentOf(row.text, cell), dashesOf(delimiter, index)))) return;
  const own = selection.active.line === line ? row.cells[cellIndexAt(row.cells, selection.active.character)] : undefined;
  const { version } = document;
  const edits = await askedEdits(document, new vscode.Position(line, (own ?? row.cells[0]).start));
  if (!edits || edits.length === 0 || document.version !== version) return;
  await editor.edit((edit) => edits.forEach(({ range, newText }) => edit.replace(range, newText)), { undoStopBefore: false, undoStopAfter: true });
}

/**
 * What the server does about a pipe at a place; undefined where nobody formats the document, as while it is no report.
 * @param {import('vscode').TextDocument} document
 * @param {import('vscode').Position} place
 * @returns {Promise<import('vscode').TextEdit[] | undefined>}
 */
async function askedEdits(document, place) {
  const key = keyOf(document, place);
  asked.add(key);
  try {
    return await vscode.commands.executeCommand('vscode.executeFormatOnTypeProvider', document.uri, place, '|', { tabSize: 4, insertSpaces: true });
  } finally {
    asked.delete(key);
  }
}

/**
 * @param {import('vscode').TextDocument} document
 * @param {import('vscode').Position} place
 */
function keyOf({ uri }, { line, character }) {
  return `${uri} ${line}:${character}`;
}

/**
 * What the server does about a pipe in a table of the form: nothing, unless it was asked here, as {@link PipeOvertype} sees to typed ones.
 * @param {import('vscode').TextDocument} document
 * @param {import('vscode').Position} position
 * @param {string} character
 * @param {import('vscode').FormattingOptions} options
 * @param {import('vscode').CancellationToken} token
 * @param {import('vscode-languageclient').ProvideOnTypeFormattingEditsSignature} next
 */
function onTypeFormatting(document, position, character, options, token, next) {
  const isTyped = character === '|' && !asked.has(keyOf(document, position));
  const table = isTyped ? tableAt(document, position.line) : undefined;
  return table && isStatutory(table) ? undefined : next(document, position, character, options, token);
}

module.exports = { widenColumns, onTypeFormatting };
