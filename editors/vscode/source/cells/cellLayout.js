// @ts-check
'use strict';
const { contentOf } = require('./pipeRow');

/** @typedef {import('./pipeTable').Row} Row */

/**
 * A stretch of a line and what is to stand there.
 * @typedef {{ start: number, end: number, text: string }} Change
 */

/**
 * What is to be changed in a row so that its figures stand in their columns, as wide and on the side as the row of dashes says; a figure
 * that is wider than its column has one blank on either side. Words are left alone.
 * @param {Row} row
 * @param {Row | undefined} delimiter
 * @param {number} [besides] the cell that is being typed in
 * @returns {Change[]}
 */
function layoutChanges({ text, cells }, delimiter, besides) {
  return cells.flatMap((cell, index) => {
    const content = contentOf(text, cell);
    if (index === besides || /[^\d.,+\-/]/.test(content)) return [];
    const dashes = dashesOf(delimiter, index);
    const now = text.slice(cell.start, cell.end);
    // Where columns are no wider than they must be, a blank cell is as its author has it.
    const laidOut = content === '' && dashes.length <= 3 ? now || ' ' : laid(content, dashes);
    return laidOut === now ? [] : [{ start: cell.start, end: cell.end, text: laidOut }];
  });
}

/**
 * The dashes over or under the cells of a column.
 * @param {Row | undefined} delimiter
 * @param {number} index
 */
function dashesOf(delimiter, index) {
  const column = delimiter?.cells[index];
  return column && delimiter ? delimiter.text.slice(column.start, column.end) : '';
}

/**
 * A figure in a cell over or under some dashes.
 * @param {string} content
 * @param {string} dashes
 */
function laid(content, dashes) {
  const spare = Math.max(dashes.length - content.length - 2, 0);
  if (content === '') return ' '.repeat(dashes.length);
  const isRight = dashes.trim().endsWith(':');
  const before = !isRight ? 0 : dashes.trim().startsWith(':') ? Math.floor(spare / 2) : spare;
  return ` ${' '.repeat(before)}${content}${' '.repeat(spare - before)} `;
}

/**
 * Whether a figure has no room between the pipes of its column with a blank on either side.
 * @param {string} content
 * @param {string} dashes
 */
function isTooWide(content, dashes) {
  return /^[\d.,+\-/]+$/.test(content) && dashes.length > 3 && content.length + 2 > dashes.length;
}

module.exports = { layoutChanges, dashesOf, isTooWide, laid };
