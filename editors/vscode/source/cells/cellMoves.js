// @ts-check
'use strict';
const vscode = require('vscode');
const { widenColumns } = require('./columnWidening');
const { attempts, change, pause } = require('./lineEdit');
const { cellIndexAt, placeOf } = require('./pipeRow');
const { rowAt, tableAt } = require('./pipeTable');
const { tableChanges } = require('./tableLayout');

/** @typedef {import('./cellSteps').Place} Place */
/** @typedef {import('vscode').TextEditor} TextEditor */

/**
 * The cell that the cursor is in.
 * @param {TextEditor} editor
 * @returns {Place | undefined}
 */
function activePlace({ document, selection: { active } }) {
  const row = rowAt(document, active.line);
  return row && { line: active.line, cell: cellIndexAt(row.cells, active.character) };
}

/**
 * Selects what a cell holds, so that it is typed over; behind the last cell, the row's end.
 * @param {TextEditor} editor
 * @param {Place} place
 */
function select(editor, { line, cell }) {
  const row = rowAt(editor.document, line);
  if (!row) return;
  const end = { start: row.text.length, end: row.text.length };
  const place = cell < row.cells.length ? placeOf(row.text, row.cells[cell]) : end;
  editor.selection = new vscode.Selection(line, place.start, line, place.end);
  editor.revealRange(editor.selection);
}

/**
 * Lays out a row that something was typed in, but for the cell that the cursor is in; what was typed and this are one undo step.
 * @param {TextEditor} editor
 * @param {number} line
 */
async function layOut(editor, line) {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const table = tableAt(editor.document, line);
    const changes = table ? tableChanges(table, line, activePlace(editor)) : [];
    if (changes.length === 0 || (await change(editor, changes))) break;
    await pause();
  }
  await widenColumns(editor, line);
}

module.exports = { activePlace, select, layOut };
