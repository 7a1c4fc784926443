// @ts-check
'use strict';

/**
 * How wide a line of a message may be to be seen whole where the window is 1366 pixels wide, in the width of a Latin letter: a Chinese
 * character is two of them.
 */
const widest = 100;

/** Where a message may go on in the next line, the best places first: after these marks, with the blank behind them in English. */
const joints = [/(?<=；)|(?<=; )/, /(?<=，)|(?<=, )/, /(?<=：)|(?<=: )/, /(?<=、)/];

/** @param {string} text */
function width(text) {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef“”‘’…—÷×→]/.test(character) ? 2 : 1;
  return width;
}

/**
 * A message with line breaks where it is too wide to be seen whole in one line: VS Code breaks none in the list of problems and below the
 * line that F8 leads to.
 * @param {string} message
 */
function inLines(message) {
  return message.split('\n').flatMap((line) => lines(line, joints)).join('\n');
}

/**
 * @param {string} text
 * @param {RegExp[]} places where it may be broken, the best first
 * @returns {string[]}
 */
function lines(text, [place, ...others]) {
  if (!place || width(text) <= widest) return [text];
  /** @type {string[]} */
  const packed = [];
  for (const piece of text.split(place)) {
    const last = packed.at(-1);
    if (last !== undefined && width(last + piece) <= widest) packed[packed.length - 1] = last + piece;
    else packed.push(piece);
  }
  return packed.flatMap((line) => lines(line.trimEnd(), others));
}

module.exports = { inLines, width, widest };
