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
 * The selection of what a cell holds, so that it is typed over; behind the last cell, the row's end.
 * @param {TextEditor} editor
 * @param {Place} place
 * @param {boolean} [isBehind] whether the cursor is to be behind it instead
 */
function selectionOf(editor, { line, cell }, isBehind = false) {
  const row = rowAt(editor.document, line);
  if (!row) return undefined;
  const end = { start: row.text.length, end: row.text.length };
  const place = cell < row.cells.length ? placeOf(row.text, row.cells[cell]) : end;
  return new vscode.Selection(line, isBehind ? place.end : place.start, line, place.end);
}

/**
 * @param {TextEditor} editor
 * @param {import('vscode').Selection} selection
 */
function show(editor, selection) {
  editor.selection = selection;
  editor.revealRange(selection);
}

/**
 * Selects what a cell holds.
 * @param {TextEditor} editor
 * @param {Place} place
 */
function select(editor, place) {
  const selection = selectionOf(editor, place);
  if (selection) show(editor, selection);
}

/**
 * What is to be changed for a row to be laid out, but for the cell that the cursor is in or goes to.
 * @param {TextEditor} editor
 * @param {number} line
 * @param {Place} [place]
 */
function changesOf(editor, line, place = activePlace(editor)) {
  const table = tableAt(editor.document, line);
  return table ? tableChanges(table, line, place) : [];
}

/**
 * Lays out a row that something was typed in; what was typed and this are one undo step.
 * @param {TextEditor} editor
 * @param {number} line
 */
async function layOut(editor, line) {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const changes = changesOf(editor, line);
    if (changes.length === 0 || (await change(editor, changes))) break;
    await pause();
  }
  await widenColumns(editor, line);
}

module.exports = { activePlace, selectionOf, show, select, changesOf, layOut };
