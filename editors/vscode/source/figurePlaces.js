// @ts-check
'use strict';
const { cellsIn } = require('./rowCells');
const { TextLines } = require('./textLines');

/** @typedef {import('./reportPage').ReportPage} ReportPage */
/** @typedef {import('./reportPage').PageRow} PageRow */
/** @typedef {import('./reportPage').TableKind} TableKind */
/** @typedef {import('./rowCells').Cell} Cell */

/** A part of a document as the server tells of it. @typedef {import('vscode-languageclient/node').DocumentSymbol} Part */

/**
 * A figure of a table and where it stands in the text, in units of UTF-16.
 * @typedef {{ id: string, start: number, end: number, line: number, cell: Cell }} FigurePlace
 */

/** The kinds of symbols that the server gives parts of tables. */
const kinds = { table: 18, row: 8 };

/** What the server calls each table, in both languages. @type {[RegExp, TableKind][]} */
const names = [
  [/^(表二|table 2)/i, 'disclosures'],
  [/^(表三|table 3)/i, 'requests'],
  [/^(表四|table 4)/i, 'reviews'],
];

/**
 * Where the figures of a report's page stand in its text. A row has places only where the text holds just the figures that the page
 * shows, and a table only where its rows are those of the page, in order: an edit must never go to another figure than the one shown.
 * @param {string} text
 * @param {Part[]} parts
 * @param {ReportPage} page
 * @returns {FigurePlace[]}
 */
function figurePlaces(text, parts, page) {
  const lines = new TextLines(text);
  return tablesIn(parts).flatMap(([kind, table]) => {
    const shown = page.tables[kind] ?? [];
    const rows = kind === 'reviews' ? reviewRow(table, lines) : rowsIn(table, shown, lines);
    if (rows.length !== shown.length) return [];
    let count = 0;
    return rows.flatMap(({ start, end, hasLabel }, index) => {
      const first = count;
      count += shown[index].figures.length;
      return matching(cellsIn(text, start, end, hasLabel), shown[index].figures, kind !== 'disclosures').map((cell, offset) => ({
        id: `${kind}/${first + offset}`,
        start: cell.start,
        end: cell.end,
        line: lines.lineAt(cell.start),
        cell,
      }));
    });
  });
}

/**
 * @param {Part[]} parts
 * @returns {[TableKind, Part][]}
 */
function tablesIn(parts) {
  return parts.flatMap((part) => {
    const kind = part.kind === kinds.table ? names.find(([name]) => name.test(part.name))?.[1] : undefined;
    return kind ? [/** @type {[TableKind, Part]} */ ([kind, part])] : tablesIn(part.children ?? []);
  });
}

/**
 * The rows of a table behind their labels, or none where they are not those of the page in its order.
 * @param {Part} table
 * @param {PageRow[]} shown
 * @param {TextLines} lines
 */
function rowsIn(table, shown, lines) {
  const rows = leaves(table);
  const isElsewhere = (/** @type {Part} */ { name }, /** @type {number} */ index) => shown.some(({ label }, other) => other !== index && label.startsWith(name));
  if (rows.some((row, index) => !shown[index]?.label.startsWith(row.name) && isElsewhere(row, index))) return [];
  return rows.map((row) => ({ start: lines.offsetAt(row.selectionRange.end), end: lines.offsetAt(row.range.end), hasLabel: true }));
}

/**
 * The one row of figures of table 4, which has no label.
 * @param {Part} table
 * @param {TextLines} lines
 */
function reviewRow(table, lines) {
  const blocks = table.children ?? [];
  if (blocks.length === 0) return [];
  const [first, last] = [blocks[0].range.start, blocks[blocks.length - 1].range.end];
  return [{ start: lines.offsetAt({ line: first.line, character: 0 }), end: lines.endOf(last.line), hasLabel: false }];
}

/**
 * @param {Part} part
 * @returns {Part[]}
 */
function leaves(part) {
  return (part.children ?? []).flatMap((child) => (child.kind === kinds.row ? [child] : leaves(child)));
}

/**
 * The run of cells that hold certain figures; none where there is no such run.
 * @param {Cell[]} cells
 * @param {string[]} figures
 * @param {boolean} fromEnd whether the last such run is meant, or the first
 */
function matching(cells, figures, fromEnd) {
  const starts = cells.map((_, index) => index).filter((index) => index + figures.length <= cells.length);
  if (fromEnd) starts.reverse();
  const start = starts.find((start) => figures.every((figure, index) => cells[start + index].text === figure));
  return start === undefined ? [] : cells.slice(start, start + figures.length);
}

module.exports = { figurePlaces };
