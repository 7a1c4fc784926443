// @ts-check
'use strict';
const { cellIndexAt, contentOf } = require('./pipeRow');

/** @typedef {import('./pipeRow').Cell} Cell */
/** @typedef {import('./pipeTable').Row} Row */

/**
 * The blank cells by which a row has too many after pipes were typed where pipes stand: from the cursor on, and where those are too few,
 * before it, but none before the first typed pipe. Undefined where there are not as many, so that nothing is lost.
 * @param {Row} row
 * @param {number} width how many cells the row is to have
 * @param {number} first the number of the cell that the first typed pipe ends
 * @param {number} character where the cursor is, behind the last typed pipe or what was typed after it
 * @returns {Cell[] | undefined}
 */
function surplusCells({ text, cells }, width, first, character) {
  const count = cells.length - width;
  const own = cellIndexAt(cells, character);
  if (count <= 0 || own <= first || own >= cells.length) return undefined;
  const isBlank = (/** @type {number} */ index) => contentOf(text, cells[index]) === '' && text[cells[index].end] === '|';
  /** @type {number[]} */
  const surplus = [];
  for (let index = isBlank(own) ? own : own + 1; index < cells.length && surplus.length < count && isBlank(index); index++) surplus.push(index);
  for (let index = own - 1; index > first && surplus.length < count; index--) if (isBlank(index)) surplus.unshift(index);
  return surplus.length === count ? surplus.map((index) => cells[index]) : undefined;
}

module.exports = { surplusCells };
