// @ts-check
'use strict';

/** A number as a spreadsheet shows it, with or without commas between thousands; or a mark for nothing. */
const figure = /^(?:[+-]?(?:\d+|\d{1,3}(?:[,，]\d{3})+)(?:\.\d+)?|[-—－/／])$/;

/**
 * The figures of a block that a spreadsheet put on the clipboard, row by row, as they are written in a report; undefined where a text is
 * anything else, or a single figure. Every row has as many figures as the longest, blank ones at its end.
 * @param {string} text
 * @returns {string[][] | undefined}
 */
function figureBlock(text) {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const cells = rows.flat();
  if (cells.length < 2 || !cells.some(Boolean) || !cells.every((cell) => cell === '' || figure.test(cell))) return undefined;
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => (row[index] ?? '').replace(/[,，]/g, '')));
}

module.exports = { figureBlock };
