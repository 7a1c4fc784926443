// @ts-check
'use strict';
const { cellsOf, isDelimiter } = require('./pipeRow');

/** @typedef {import('./pipeRow').Cell} Cell */

/**
 * A row of a table: its line in the document, the text of it, and its cells.
 * @typedef {{ line: number, text: string, cells: Cell[] }} Row
 */

/**
 * A table with pipes: rows that follow one another; `delimiter` is the one of dashes, where there is one.
 * @typedef {{ rows: Row[], delimiter: Row | undefined }} Table
 */

/**
 * As much of a document as is asked here.
 * @typedef {{ lineCount: number, lineAt(line: number): { text: string } }} Lines
 */

/**
 * The table that a line is in.
 * @param {Lines} document
 * @param {number} line
 * @returns {Table | undefined}
 */
function tableAt(document, line) {
  if (!rowAt(document, line)) return undefined;
  let first = line;
  while (rowAt(document, first - 1)) first--;
  /** @type {Row[]} */
  const rows = [];
  for (let row = rowAt(document, first); row; row = rowAt(document, row.line + 1)) rows.push(row);
  return { rows, delimiter: rows.find(({ text, cells }) => isDelimiter(text, cells)) };
}

/**
 * @param {Lines} document
 * @param {number} line
 * @returns {Row | undefined}
 */
function rowAt(document, line) {
  if (line < 0 || line >= document.lineCount) return undefined;
  const { text } = document.lineAt(line);
  const cells = cellsOf(text);
  return cells && cells.length > 0 ? { line, text, cells } : undefined;
}

/**
 * How many cells a row of the table has: as many as the row of dashes, otherwise as the first row.
 * @param {Table} table
 */
function widthOf({ rows, delimiter }) {
  return (delimiter ?? rows[0]).cells.length;
}

module.exports = { tableAt, rowAt, widthOf };
