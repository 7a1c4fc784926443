// @ts-check
'use strict';
const { dashesOf, laid } = require('./cellLayout');
const { isStatutory, stopsOf } = require('./figureCells');
const { contentOf, placeOf } = require('./pipeRow');
const { rowAt, tableAt } = require('./pipeTable');
const { changed, tableChanges } = require('./tableLayout');

/** @typedef {import('./cellSteps').Place} Place */
/** @typedef {import('./figureCells').Stops} Stops */
/** @typedef {import('./pipeTable').Lines} Lines */
/** @typedef {import('./pipeTable').Row} Row */
/** @typedef {import('./pipeTable').Table} Table */

/**
 * A line of the document that is to read otherwise, or lines that are to follow it.
 * @typedef {{ line: number, text: string } | { after: number, count: number, text: string }} LineChange
 */

/**
 * A table as it is to be while a hand fills it that is ahead of the editor: where the hand is, what it has typed there, the rows that it
 * has made. The line below the table is a part of it, since the way leads there too.
 */
class WalkedTable {
  #first;
  /** @type {string[]} */
  #texts;
  #place;
  /** What was typed at the place since the hand came there, if anything was. @type {string | undefined} */
  #typed;
  /** Where the hand is in a line that has no cell for it. */
  #column = 0;
  /** The lines that the document has not yet: the first of them, and how many there are. */
  #made = { line: 0, count: 0 };
  /** The rows that the form is still to be asked about, which are the last ones, and the place before each. @type {{ line: number, from: Place }[]} */
  #asked = [];

  /**
   * @param {Lines} document
   * @param {Table} table
   * @param {Place} place where the hand is
   */
  constructor(document, { rows }, place) {
    this.#first = rows[0].line;
    this.#texts = rows.map(({ text }) => text);
    const below = this.#first + rows.length;
    if (below < document.lineCount) this.#texts.push(document.lineAt(below).text);
    this.#place = place;
  }

  /** @type {number} */
  get lineCount() {
    return this.#first + this.#texts.length;
  }

  /** @param {number} line */
  lineAt(line) {
    return { text: this.#texts[line - this.#first] ?? '' };
  }

  /** The rows. */
  get table() {
    return /** @type {Table} */ (tableAt(this, this.#first));
  }

  get #last() {
    return this.#first + this.table.rows.length - 1;
  }

  get #isBelow() {
    return this.#place.line > this.#last;
  }

  /** The last row that is in the document, where the form is still to be asked what follows it. */
  get asked() {
    return this.#asked.length > 0 ? this.#asked[0].line - 1 : undefined;
  }

  /** How many lines the document is to get; a row that the form is asked about comes later. */
  get growth() {
    return this.#made.count - this.#asked.length;
  }

  /**
   * What is selected: what a cell holds, so that it is typed over; the place behind what was typed. It stays where it was as long as the
   * form is asked, where what is typed harms no row.
   */
  get selection() {
    const { line, cell } = this.#asked[0]?.from ?? this.#place;
    const row = rowAt(this, line);
    if (!row) return { line, start: this.#column, end: this.#column };
    if (!row.cells[cell]) return { line, start: row.text.length, end: row.text.length };
    const { start, end } = placeOf(row.text, row.cells[cell]);
    return { line, start: this.#typed === undefined && this.#asked.length === 0 ? start : end, end };
  }

  /**
   * Goes where a step leads to, and lays out the row that it leaves.
   * @param {(stops: Stops[], from: Place) => Place | undefined} step
   * @returns {boolean} whether it leads anywhere
   */
  go(step) {
    const to = step(stopsOf(this.table), this.#place);
    if (to) this.#goTo(to);
    return to !== undefined;
  }

  /** Goes behind the next pipe of the row. */
  pass() {
    const row = rowAt(this, this.#place.line);
    if (!row) return;
    this.#goTo({ line: row.line, cell: Math.min(this.#place.cell + 1, row.cells.length) });
    this.#column = this.lineAt(row.line).text.length;
  }

  /** Goes to the line below the table, which is made at the end of the text, unless the hand is there. */
  leave() {
    if (this.#isBelow) return false;
    const line = this.#last + 1;
    if (line >= this.lineCount) return this.breakLine();
    this.#goTo({ line, cell: -1 });
    return true;
  }

  /** Makes a blank line below the table, or below the line there that the hand is in, and goes to it. */
  breakLine() {
    const line = Math.max(this.#last, this.#place.line) + 1;
    this.#make(line, '');
    this.#goTo({ line, cell: -1 });
    return true;
  }

  /**
   * Makes a row after the last one and goes to its first cell; in a table of the form its label is still to be asked for.
   * @returns {boolean} whether there is to be one: a row that was left blank is the end of the table, and who is below it has left it
   */
  grow() {
    const { rows } = this.table;
    const last = rows[rows.length - 1];
    if (this.#isBelow || isBlank(last)) return false;
    const line = last.line + 1;
    this.#make(line, blankRow(last));
    if (isStatutory(this.table)) this.#asked.push({ line, from: this.#place });
    const stops = stopsOf(this.table).find(({ row }) => row.line === line);
    this.#goTo({ line, cell: stops?.cells[0] ?? 0 });
    return true;
  }

  /**
   * Takes the row that the form has after the last, and the lines that come in line with it, but for those that have changed meanwhile;
   * where the form has none, what was typed stands below the table.
   * @param {import('./nextRow').NextRow | undefined} next
   */
  label(next) {
    const asked = next ? this.#asked.splice(0, 1) : this.#asked.splice(0);
    const typed = asked.map(({ line }) => ({ line, contents: this.#contentsOf(line) }));
    for (const { line, before, after } of next?.lines ?? []) if (this.lineAt(line).text === before) this.#texts[line - this.#first] = after;
    for (const { line, contents } of typed) {
      this.#texts[line - this.#first] = next?.row ?? contents.filter((content) => content !== '').join(' ');
      for (const [cell, content] of contents.entries()) if (next && content !== '') this.#write({ line, cell }, content);
    }
    if (next || typed.length === 0) return;
    const { line } = typed[typed.length - 1];
    [this.#place, this.#typed, this.#column] = [{ line, cell: -1 }, undefined, this.lineAt(line).text.length];
  }

  /** @param {number} line */
  #contentsOf(line) {
    const row = rowAt(this, line);
    return row ? row.cells.map((cell) => contentOf(row.text, cell)) : [];
  }

  /**
   * Takes what is typed where the hand is, in place of some of what was typed there last.
   * @param {string} text
   * @param {string} [replaced]
   */
  take(text, replaced = '') {
    const before = this.#typed ?? '';
    const kept = before.slice(0, before.length - replaced.length);
    this.#typed = kept + text;
    const { line, cell } = this.#place;
    if (rowAt(this, line)?.cells[cell]) return this.#write(this.#place, this.#typed);
    const whole = this.lineAt(line).text;
    const start = this.#column - before.length;
    this.#texts[line - this.#first] = whole.slice(0, start) + this.#typed + whole.slice(this.#column);
    this.#column = start + this.#typed.length;
  }

  /**
   * Whether a text was the last that was typed where the hand is.
   * @param {string} text
   */
  endsWith(text) {
    return (this.#typed ?? '').endsWith(text);
  }

  /**
   * What is to be changed in the document for it to be like this; a row that is asked for comes later.
   * @param {Lines} document
   * @returns {LineChange[]}
   */
  changes(document) {
    const { line: made, count } = this.#made;
    const lines = this.#texts.map((text, index) => ({ line: this.#first + index, text }));
    const isMade = (/** @type {number} */ line) => count > 0 && line >= made && line < made + count;
    const old = lines.filter(({ line }) => !isMade(line)).map(({ line, text }) => ({ line: count > 0 && line >= made ? line - count : line, text }));
    const changes = old.filter(({ line, text }) => line < document.lineCount && document.lineAt(line).text !== text);
    const added = lines.slice(made - this.#first).slice(0, this.growth).map(({ text }) => `\n${text}`);
    return added.length > 0 ? [...changes, { after: made - 1, count: added.length, text: added.join('') }] : changes;
  }

  /**
   * Tells that the document has been changed so; what has been made meanwhile it has not yet.
   * @param {LineChange[]} changes
   */
  settle(changes) {
    const { line, count } = this.#made;
    for (const change of changes) if ('after' in change) this.#made = { line: line + change.count, count: count - change.count };
  }

  /**
   * @param {number} line
   * @param {string} text
   */
  #make(line, text) {
    this.#made = this.#made.count === 0 ? { line, count: 1 } : { ...this.#made, count: this.#made.count + 1 };
    this.#texts.splice(line - this.#first, 0, text);
  }

  /** @param {Place} place */
  #goTo(place) {
    this.#layOut(place);
    this.#place = place;
    this.#typed = undefined;
    this.#column = 0;
  }

  /**
   * Lays out the row that is left for a place.
   * @param {Place} place
   */
  #layOut(place) {
    const after = changed(this.table, tableChanges(this.table, this.#place.line, place));
    for (const { line, text } of after.rows) this.#texts[line - this.#first] = text;
  }

  /**
   * @param {Place} place
   * @param {string} content
   */
  #write({ line, cell }, content) {
    const row = rowAt(this, line);
    const own = row?.cells[cell];
    if (!row || !own) return;
    const { delimiter } = this.table;
    const isFigure = /^[\d.,+\-/]*$/.test(content);
    const written = isFigure ? laid(content, dashesOf(delimiter, cell)) : ` ${content} `;
    this.#texts[line - this.#first] = row.text.slice(0, own.start) + written + row.text.slice(own.end);
  }
}

/** @param {Row} row */
function isBlank({ text, cells }) {
  return cells.every((cell) => contentOf(text, cell) === '');
}

/** @param {Row} row */
function blankRow({ text, cells }) {
  return `|${cells.map(({ start, end }) => `${text.slice(start, end).replace(/[^ ]/g, ' ') || ' '}|`).join('')}`;
}

module.exports = { WalkedTable };
