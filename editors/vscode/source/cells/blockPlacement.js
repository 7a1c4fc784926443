// @ts-check
'use strict';
const { stopsOf } = require('./figureCells');
const { contentOf } = require('./pipeRow');

/** @typedef {import('./pipeTable').Row} Row */
/** @typedef {import('./pipeTable').Table} Table */
/** @typedef {import('./cellSteps').Place} Place */

/**
 * A figure that is to be written into a cell, and what stands there.
 * @typedef {{ row: Row, cell: number, text: string, old: string }} Placed
 */

/**
 * Where the figures of a block go in a table, from a cell on, to the right and down; undefined where they do not fit there. A block as
 * wide as the table's figures, or as high, can stand in one column or row only, and stands there. Blank figures leave what there is.
 * @param {Table} table
 * @param {Place} from
 * @param {string[][]} block
 * @returns {Placed[] | undefined}
 */
function placeBlock(table, from, block) {
  const stops = stopsOf(table).filter(({ cells }) => cells.length > 0);
  const width = block[0].length;
  const first = block.length === stops.length ? 0 : stops.findIndex(({ row }) => row.line === from.line);
  const rows = first < 0 ? [] : stops.slice(first, first + block.length);
  if (rows.length < block.length) return undefined;
  /** @type {Placed[]} */
  const placed = [];
  for (const [index, { row, cells }] of rows.entries()) {
    const column = width === cells.length ? 0 : cells.indexOf(from.cell);
    if (column < 0 || column + width > cells.length) return undefined;
    for (const [offset, text] of block[index].entries()) {
      const cell = cells[column + offset];
      if (text !== '') placed.push({ row, cell, text, old: contentOf(row.text, row.cells[cell]) });
    }
  }
  return placed;
}

/**
 * How many figures would be written over others; the same number written otherwise is no other.
 * @param {Placed[]} placed
 */
function overwritten(placed) {
  return placed.filter(({ text, old }) => old !== '' && old !== text && !isSameNumber(old, text)).length;
}

/**
 * @param {string} one
 * @param {string} other
 */
function isSameNumber(one, other) {
  const plain = (/** @type {string} */ text) => text.replace(/[,，\s]/g, '').replace(/^\+/, '');
  return plain(one) === plain(other);
}

module.exports = { placeBlock, overwritten };
