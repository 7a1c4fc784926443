// @ts-check
'use strict';

/**
 * A cell of a row with pipes: where in the line it begins behind its pipe, and where it ends before the next.
 * @typedef {{ start: number, end: number }} Cell
 */

/**
 * The cells of a line that begins with a pipe; undefined for any other line.
 * @param {string | undefined} line
 * @returns {Cell[] | undefined}
 */
function cellsOf(line) {
  if (line === undefined || !/^ {0,3}\|/.test(line)) return undefined;
  const pipes = [...line.matchAll(/\\.|\|/gs)].filter(([found]) => found === '|').map(({ index }) => index);
  const cells = pipes.slice(1).map((end, index) => ({ start: pipes[index] + 1, end }));
  const open = { start: pipes[pipes.length - 1] + 1, end: line.trimEnd().length };
  return open.end > open.start ? [...cells, open] : cells;
}

/**
 * What a cell says.
 * @param {string} line
 * @param {Cell} cell
 */
function contentOf(line, { start, end }) {
  return line.slice(start, end).trim();
}

/**
 * Where in the line the content of a cell stands; in a blank cell, the place where a figure is to be typed.
 * @param {string} line
 * @param {Cell} cell
 * @returns {Cell}
 */
function placeOf(line, { start, end }) {
  const text = line.slice(start, end);
  if (text.trim() === '') {
    const place = text === '' ? start : end - 1;
    return { start: place, end: place };
  }
  return { start: start + text.search(/\S/), end: start + text.trimEnd().length };
}

/**
 * The cell at a place in the line: -1 before the first pipe, the number of cells behind the last.
 * @param {Cell[]} cells
 * @param {number} character
 */
function cellIndexAt(cells, character) {
  if (cells.length === 0 || character < cells[0].start) return -1;
  const index = cells.findIndex(({ end }) => character <= end);
  return index < 0 ? cells.length : index;
}

/**
 * Whether a row is the one of dashes under the header.
 * @param {string} line
 * @param {Cell[]} cells
 */
function isDelimiter(line, cells) {
  return cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(contentOf(line, cell)));
}

module.exports = { cellsOf, contentOf, placeOf, cellIndexAt, isDelimiter };
