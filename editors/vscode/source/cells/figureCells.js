// @ts-check
'use strict';
const { contentOf } = require('./pipeRow');

/** @typedef {import('./pipeTable').Row} Row */
/** @typedef {import('./pipeTable').Table} Table */

/**
 * A row with the cells in which something is to be typed, by their number, and whether all of these are for figures: a row of the form that
 * is still being typed may begin with its label.
 * @typedef {{ row: Row, cells: number[], areFigures: boolean }} Stops
 */

/** What stands over figures in the three statutory tables, whichever edition prints them. */
const headings = /^(?:第二十条第.*|信息内容|申请人情况|自然人|商业企业|行政复议|行政诉讼|结果维持|未经复议直接起诉|复议后起诉)$/;

/**
 * The cells of a table that Tab leads to, row by row: the figures of a statutory table, every cell of another.
 * @param {Table} table
 * @returns {Stops[]}
 */
function stopsOf(table) {
  const rows = table.rows.filter((row) => row !== table.delimiter);
  if (!isStatutory(table)) return rows.map((row) => ({ row, cells: row.cells.map((_, index) => index), areFigures: false }));
  /** The columns of the figures under the headings that have been passed, and how many cells a row has there. */
  let columns = /** @type {number[]} */ ([]);
  let width = 0;
  return rows.map((row) => {
    const texts = textsOf(row);
    if (texts.some((text) => headings.test(text))) {
      columns = columnsUnder(texts, columns);
      width = texts.length;
      return { row, cells: [], areFigures: false };
    }
    if (texts.length === width) return { row, cells: columns, areFigures: true };
    const labels = texts.map((text) => /\p{Script=Han}/u.test(text)).lastIndexOf(true) + 1;
    return { row, cells: texts.map((_, index) => index).slice(labels), areFigures: labels > 0 };
  });
}

/**
 * Whether a table is one of the three of the form, or a part of one.
 * @param {Table} table
 */
function isStatutory({ rows }) {
  return rows.some((row) => textsOf(row).some((text) => headings.test(text)));
}

/**
 * Whether a pipe that is typed where one stands goes over it: in a document of reports' own language, and in a table of the form.
 * @param {{ languageId: string }} document
 * @param {Table} table
 */
function hasFixedPipes({ languageId }, table) {
  return languageId === 'gouji-report' || isStatutory(table);
}

/** @param {Row} row */
function textsOf({ text, cells }) {
  return cells.map((cell) => contentOf(text, cell).replace(/[\s*]+/g, ''));
}

/**
 * The columns of the figures under a row of headings.
 * @param {string[]} texts the row's
 * @param {number[]} above the columns under the row of headings above it
 */
function columnsUnder(texts, above) {
  const from = (/** @type {number} */ first) => texts.map((_, index) => index).slice(first);
  if (texts.includes('信息内容')) return from(texts.indexOf('信息内容') + 1).filter((index) => texts[index] !== '');
  if (texts.includes('自然人')) return from(texts.indexOf('自然人'));
  if (texts.includes('结果维持')) return from(Math.min(texts.indexOf('结果维持'), above[0] ?? texts.length));
  return texts.some((text) => text.startsWith('第二十条第')) ? [] : above;
}

module.exports = { stopsOf, isStatutory, hasFixedPipes };
