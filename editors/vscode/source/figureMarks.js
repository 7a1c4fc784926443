// @ts-check
'use strict';
const { TextLines } = require('./textLines');

/** @typedef {import('./figurePlaces').FigurePlace} FigurePlace */

/**
 * A number that belongs in a place, as the server tells of it (`textDocument/inlayHint`).
 * @typedef {{ position: { line: number, character: number }, label: string, tooltip?: string }} Hint
 */

/**
 * A fault in a line of the text. Places are those of VS Code or of the protocol alike.
 * @typedef {{ message: string, range: { start: { line: number, character: number }, end: { line: number, character: number } } }} Fault
 */

/**
 * What a page shows of a figure: whether it is wrong, what it should be where that is certain, and why.
 * @typedef {{ id: string, line: number, text: string, isWrong: boolean, due?: string, why?: string }} ShownFigure
 */

/**
 * @param {string} text
 * @param {FigurePlace[]} places
 * @param {Hint[]} hints
 * @param {Fault[]} faults
 * @returns {ShownFigure[]}
 */
function shownFigures(text, places, hints, faults) {
  const lines = new TextLines(text);
  const due = hints.map(({ position, label, tooltip }) => ({ offset: lines.offsetAt(position), value: label.replace(/^→/, ''), tooltip }));
  const wrong = faults.map(({ range, message }) => ({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), message }));
  return places.map(({ id, line, start, end, cell }) => {
    const hint = due.find(({ offset }) => offset >= cell.wholeStart && offset <= cell.wholeEnd);
    const fault = cell.text === '' ? undefined : wrong.find((fault) => fault.start < end && fault.end > start);
    const isWrong = Boolean(fault ?? (hint && cell.text !== ''));
    return { id, line, text: cell.text, isWrong, due: hint?.value, why: hint?.tooltip ?? fault?.message };
  });
}

module.exports = { shownFigures };
