// @ts-check
'use strict';
const { dashesOf, laid } = require('./cellLayout');
const { cellsOf } = require('./pipeRow');

/** @typedef {import('./cellSteps').Place} Place */
/** @typedef {import('./pipeTable').Table} Table */

/**
 * What was typed in a table while the cursor was still on its way to another cell: VS Code has put it where the cursor was, and it belongs
 * where the cursor was to go.
 */
class TypedAhead {
  /** @type {Map<string, { place: Place, keys: string }>} */
  #cells = new Map();

  /** @param {Table} table as it was when the cursor set out */
  constructor(table) {
    this.table = table;
  }

  /** Whether anything was typed. */
  get isEmpty() {
    return this.#cells.size === 0;
  }

  /**
   * Takes in a key that was meant for a cell.
   * @param {Place} place
   * @param {string} key
   */
  take(place, key) {
    const name = `${place.line} ${place.cell}`;
    this.#cells.set(name, { place, keys: (this.#cells.get(name)?.keys ?? '') + key });
  }

  /**
   * The rows as they are to be: each key in its cell, and nothing of it where the cursor was.
   * @returns {{ line: number, text: string }[]}
   */
  rows() {
    return this.table.rows.map(({ line, text }) => {
      for (const { place, keys } of this.#cells.values()) {
        const cell = place.line === line ? cellsOf(text)?.[place.cell] : undefined;
        if (cell) text = text.slice(0, cell.start) + laid(keys, dashesOf(this.table.delimiter, place.cell)) + text.slice(cell.end);
      }
      return { line, text };
    });
  }

  /**
   * How much of a cell was typed: the cursor goes behind it, where otherwise all is selected.
   * @param {Place} place
   */
  isIn(place) {
    return this.#cells.has(`${place.line} ${place.cell}`);
  }
}

module.exports = { TypedAhead };
