// @ts-check
'use strict';
const vscode = require('vscode');
const { activePlace, layOut } = require('./cellMoves');
const { placeAhead, walkTo } = require('./cellWalk');
const { below, next, previous } = require('./cellSteps');
const { stopsOf } = require('./figureCells');
const { addRow } = require('./nextRow');
const { tableAt } = require('./pipeTable');

/** @typedef {import('vscode').TextEditor} TextEditor */

/**
 * Goes where a step leads to.
 * @param {typeof next} step
 * @returns {Promise<boolean>} whether it leads anywhere
 */
async function go(step) {
  const editor = vscode.window.activeTextEditor;
  const from = editor && (placeAhead(editor) ?? activePlace(editor));
  const table = from && tableAt(editor.document, from.line);
  const to = table && step(stopsOf(table), from);
  if (to) await walkTo(editor, to);
  return to !== undefined;
}

/** Tab: to the next cell; behind the last one, below the table. */
async function nextCell() {
  if (!(await go(next))) await leave();
}

/** Shift+Tab: to the cell before; at the first one it stays. */
async function previousCell() {
  await go(previous);
}

/** Enter: to the row below, which is made where there is none; before the first pipe, a line break as everywhere. */
async function cellBelow() {
  const editor = vscode.window.activeTextEditor;
  const from = editor && activePlace(editor);
  if (!from || from.cell < 0) await vscode.commands.executeCommand('type', { text: '\n' });
  else if (!(await go(below))) await addRow(editor);
}

/** Goes to the line below the table, where there is one. */
async function leave() {
  const editor = vscode.window.activeTextEditor;
  const table = editor && tableAt(editor.document, editor.selection.active.line);
  if (!table) return;
  const left = editor.selection.active.line;
  const line = table.rows[table.rows.length - 1].line + 1;
  if (line < editor.document.lineCount) editor.selection = new vscode.Selection(line, 0, line, 0);
  await layOut(editor, left);
}

/** The commands of the keys in a table, by their names in `package.json`. */
const cellCommands = { 'gouji.nextCell': nextCell, 'gouji.previousCell': previousCell, 'gouji.cellBelow': cellBelow };

module.exports = { cellCommands };
