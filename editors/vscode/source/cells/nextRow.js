// @ts-check
'use strict';
const vscode = require('vscode');
const { layOut, select } = require('./cellMoves');
const { isStatutory, stopsOf } = require('./figureCells');
const { contentOf } = require('./pipeRow');
const { rowAt, tableAt } = require('./pipeTable');

/** @typedef {import('vscode').TextEditor} TextEditor */
/** @typedef {import('./pipeTable').Table} Table */

/**
 * Makes the row after a table's last one and goes to its first figure: the form's next row, as the server has it; in another table a
 * blank one. A row that was left blank is the end of the table, and so is the form's last: the cursor goes below. One undo step.
 * @param {TextEditor} editor
 */
async function addRow(editor) {
  const { document } = editor;
  const table = tableAt(document, editor.selection.active.line);
  if (!table) return;
  const last = table.rows[table.rows.length - 1];
  await layOut(editor, last.line);
  const end = document.lineAt(last.line).range.end;
  if (!(await insert(editor, end, '\n', { before: true, after: false }))) return;
  const line = last.line + 1;
  const start = new vscode.Position(line, 0);
  editor.selection = new vscode.Selection(start, start);
  const made = (await formRow(document, start)) ?? (isStatutory(table) || isBlank(last) ? [] : [vscode.TextEdit.insert(start, blankRow(last))]);
  await editor.edit(
    (edit) => made.forEach(({ range, newText }) => edit.replace(range, newText)),
    { undoStopBefore: false, undoStopAfter: true }
  );
  const grown = rowAt(document, line) && tableAt(document, line);
  const stop = grown && stopsOf(grown).find(({ row }) => row.line === line);
  if (stop && stop.cells.length > 0) select(editor, { line, cell: stop.cells[0] });
}

/**
 * The edits by which the server writes the form's next row after a line break; undefined where it has none.
 * @param {import('vscode').TextDocument} document
 * @param {import('vscode').Position} start
 * @returns {Promise<import('vscode').TextEdit[] | undefined>}
 */
async function formRow(document, start) {
  /** @type {import('vscode').TextEdit[] | undefined} */
  const edits = await vscode.commands.executeCommand('vscode.executeFormatOnTypeProvider', document.uri, start, '\n', {
    tabSize: 4,
    insertSpaces: true,
  });
  return edits?.some(({ range, newText }) => range.start.line === start.line && newText.includes('|')) ? edits : undefined;
}

/** @param {import('./pipeTable').Row} row */
function isBlank({ text, cells }) {
  return cells.every((cell) => contentOf(text, cell) === '');
}

/** @param {import('./pipeTable').Row} row */
function blankRow({ text, cells }) {
  return `|${cells.map(({ start, end }) => `${text.slice(start, end).replace(/[^ ]/g, ' ') || ' '}|`).join('')}`;
}

/**
 * @param {TextEditor} editor
 * @param {import('vscode').Position} place
 * @param {string} text
 * @param {{ before: boolean, after: boolean }} stops
 */
function insert(editor, place, text, { before, after }) {
  return editor.edit((edit) => edit.insert(place, text), { undoStopBefore: before, undoStopAfter: after });
}

module.exports = { addRow };
