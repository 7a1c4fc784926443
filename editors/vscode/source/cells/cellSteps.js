// @ts-check
'use strict';

/** @typedef {import('./figureCells').Stops} Stops */

/**
 * A cell of a table: its line in the document, and its number in the row.
 * @typedef {{ line: number, cell: number }} Place
 */

/**
 * All cells that are led to, in the order of the text.
 * @param {Stops[]} stops
 * @returns {Place[]}
 */
function places(stops) {
  return stops.flatMap(({ row, cells }) => cells.map((cell) => ({ line: row.line, cell })));
}

/**
 * Where Tab leads to; nowhere behind the last cell.
 * @param {Stops[]} stops
 * @param {Place} from
 */
function next(stops, from) {
  return places(stops).find(({ line, cell }) => line > from.line || (line === from.line && cell > from.cell));
}

/**
 * Where Shift+Tab leads to; nowhere before the first cell.
 * @param {Stops[]} stops
 * @param {Place} from
 */
function previous(stops, from) {
  return places(stops).findLast(({ line, cell }) => line < from.line || (line === from.line && cell < from.cell));
}

/**
 * Where Enter leads to: from a row's last figure, and from behind it, to the first of the next row; from another figure to the one below it;
 * from a label to the row's first figure. Nowhere where no row follows.
 * @param {Stops[]} stops
 * @param {Place} from
 */
function below(stops, from) {
  const own = stops.find(({ row }) => row.line === from.line)?.cells ?? [];
  if (own.length > 0 && from.cell < own[0]) return { line: from.line, cell: own[0] };
  const following = stops.find(({ row, cells }) => row.line > from.line && cells.length > 0);
  if (!following) return undefined;
  const isLast = from.cell >= (own.at(-1) ?? 0);
  const cell = !isLast && following.cells.includes(from.cell) ? from.cell : following.cells[0];
  return { line: following.row.line, cell };
}

module.exports = { next, previous, below };
