// @ts-check
'use strict';

/**
 * A cell of a row in the text: what it holds between blanks, where that stands, and where the whole cell does.
 * @typedef {{ text: string, start: number, end: number, wholeStart: number, wholeEnd: number }} Cell
 */

/**
 * The cells of a row, however the text tells them apart: by pipes, tabs, tags, or white space.
 * @param {string} text
 * @param {number} start where the label ends, or where the row begins
 * @param {number} end
 * @param {boolean} hasLabel whether what stands before the first mark is the rest of the label
 * @returns {Cell[]}
 */
function cellsIn(text, start, end, hasLabel) {
  const row = text.slice(start, end);
  if (row.includes('|')) return separated(text, start, end, '|', hasLabel);
  if (row.includes('\t')) return separated(text, start, end, '\t', hasLabel);
  const pattern = /<td/i.test(row) ? /(?<=<td[^>]*>)[^<]*/gi : /\S+/g;
  return [...row.matchAll(pattern)].map((match) => cell(text, start + match.index, start + match.index + match[0].length));
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {string} mark
 * @param {boolean} hasLabel
 */
function separated(text, start, end, mark, hasLabel) {
  /** @type {Cell[]} */
  const cells = [];
  let from = start;
  for (const part of text.slice(start, end).split(mark)) {
    cells.push(cell(text, from, from + part.length));
    from += part.length + mark.length;
  }
  if (hasLabel || cells[0].text === '') cells.shift();
  // A pipe closes the last cell, and begins none.
  if (mark === '|' && cells.at(-1)?.text === '') cells.pop();
  return cells;
}

/**
 * @param {string} text
 * @param {number} wholeStart
 * @param {number} wholeEnd
 * @returns {Cell}
 */
function cell(text, wholeStart, wholeEnd) {
  const whole = text.slice(wholeStart, wholeEnd);
  const content = whole.trim();
  const start = content ? wholeStart + whole.indexOf(content) : wholeStart + Math.min(1, whole.length);
  return { text: content, start, end: start + content.length, wholeStart, wholeEnd };
}

/**
 * What a cell reads with another figure in it, as wide as before where there is room: figures stand at the end of a cell.
 * @param {string} text
 * @param {Cell} cell
 * @param {string} figure
 */
function refilled(text, cell, figure) {
  const whole = text.slice(cell.wholeStart, cell.wholeEnd);
  const isBetweenPipes = text[cell.wholeStart - 1] === '|' || text[cell.wholeEnd] === '|';
  if (!isBetweenPipes) return whole.replace(cell.text, () => figure);
  const room = whole.length - 2;
  const isAtStart = cell.text !== '' && /^ ?\S/.test(whole) && /\S {2,}$/.test(whole);
  return ` ${isAtStart ? figure.padEnd(room) : figure.padStart(room)} `;
}

module.exports = { cellsIn, refilled };
