// @ts-check
'use strict';
const { dashesOf, isTooWide, layoutChanges } = require('./cellLayout');
const { cellsOf, contentOf } = require('./pipeRow');

/** @typedef {import('./cellLayout').Change} Change */
/** @typedef {import('./cellSteps').Place} Place */
/** @typedef {import('./pipeTable').Row} Row */
/** @typedef {import('./pipeTable').Table} Table */

/**
 * A change in one line of the document.
 * @typedef {Change & { line: number }} LineChange
 */

/**
 * What is to be changed for a row to be laid out. Where one of its figures is wider than its column and the labels of the table are not
 * padded, the column is widened in every row with it, so that both are one step to undo.
 * @param {Table} table
 * @param {number} line
 * @param {Place} [besides] the cell that is being typed in, which is left alone
 * @returns {LineChange[]}
 */
function tableChanges(table, line, besides) {
  const row = table.rows.find((row) => row.line === line);
  if (!row) return [];
  const widened = table.delimiter && row !== table.delimiter && isCompact(table, table.delimiter) && widenedFor(row, table.delimiter);
  const rows = widened ? table.rows.filter((row) => row !== table.delimiter && isBody(row, widened)) : [row];
  const changes = rows.flatMap((row) => {
    const own = besides?.line === row.line ? besides.cell : undefined;
    return layoutChanges(row, widened || table.delimiter, own).map((change) => ({ ...change, line: row.line }));
  });
  if (!widened || !table.delimiter) return changes;
  return [...changes, { line: widened.line, start: 0, end: table.delimiter.text.length, text: widened.text }];
}

/**
 * The row of dashes with as many as the figures of a row need; nothing where it has them.
 * @param {Row} row
 * @param {Row} delimiter
 * @returns {Row | undefined}
 */
function widenedFor(row, delimiter) {
  let { text } = delimiter;
  for (const [index, cell] of [...delimiter.cells.entries()].reverse()) {
    const content = row.cells[index] ? contentOf(row.text, row.cells[index]) : '';
    const dashes = dashesOf(delimiter, index);
    if (!isTooWide(content, dashes)) continue;
    text = text.slice(0, cell.start) + dashes.replace('-', '-'.repeat(content.length + 3 - dashes.length)) + text.slice(cell.end);
  }
  return text === delimiter.text ? undefined : { line: delimiter.line, text, cells: cellsOf(text) ?? [] };
}

/**
 * Whether nothing is padded before the figures.
 * @param {Table} table
 * @param {Row} delimiter
 */
function isCompact({ rows }, delimiter) {
  const labels = figuresFrom(delimiter);
  return (
    labels > 0 &&
    delimiter.cells.slice(0, labels).every((_, index) => dashesOf(delimiter, index).length <= 3) &&
    rows.every(({ text, cells }) => cells.slice(0, labels).every(({ start, end }) => !/ {2}/.test(text.slice(start, end))))
  );
}

/**
 * Whether a row has figures, or blanks, where figures belong.
 * @param {Row} row
 * @param {Row} delimiter
 */
function isBody({ text, cells }, delimiter) {
  return cells.slice(figuresFrom(delimiter)).every((cell) => /^[\x20-\x7e]*$/.test(contentOf(text, cell)));
}

/** The number of the first column whose texts stand to the right. @param {Row} delimiter */
function figuresFrom(delimiter) {
  return delimiter.cells.findIndex((cell) => contentOf(delimiter.text, cell).endsWith(':'));
}

/**
 * A table after some changes.
 * @param {Table} table
 * @param {LineChange[]} changes
 * @returns {Table}
 */
function changed({ rows, delimiter }, changes) {
  const after = rows.map((row) => {
    const own = changes.filter(({ line }) => line === row.line).sort((one, other) => other.start - one.start);
    const text = own.reduce((text, { start, end, text: now }) => text.slice(0, start) + now + text.slice(end), row.text);
    return { line: row.line, text, cells: cellsOf(text) ?? [] };
  });
  return { rows: after, delimiter: delimiter && after[rows.indexOf(delimiter)] };
}

module.exports = { tableChanges, changed };
