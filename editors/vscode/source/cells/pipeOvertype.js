// @ts-check
'use strict';
const vscode = require('vscode');
const { isServed } = require('../documentSelector');
const { layoutChanges } = require('./cellLayout');
const { layOut, select } = require('./cellMoves');
const { isOnTheWay } = require('./cellWalk');
const { hasFixedPipes } = require('./figureCells');
const { attempts, change, pause } = require('./lineEdit');
const { cellIndexAt, contentOf } = require('./pipeRow');
const { rowAt, tableAt, widthOf } = require('./pipeTable');
const { surplusCells } = require('./surplusCells');

/** @typedef {import('vscode').TextEditor} TextEditor */
/** @typedef {import('vscode').Position} Position */

/**
 * Pipes that were typed in a row and have not yet taken the place of those that stand there: where the first was typed and what was
 * selected there, how many there are, and where the cursor is, which VS Code tells of later than of the text.
 * @typedef {{ start: Position, replaced: string, count: number, cursor: Position }} Typed
 */

/**
 * A pipe that is typed where one stands goes over it. It is typed first, so that what follows it, however fast, stands in the cell it is
 * meant for; the blank cell that is then too many is taken out as soon as that can be done, after one key or several.
 */
class PipeOvertype {
  /** @type {Typed | undefined} */
  #typed;
  /** What is selected, and where. */
  #selected = { start: new vscode.Position(0, 0), text: '' };
  #isSettling = false;
  #subscriptions = [
    vscode.workspace.onDidChangeTextDocument((event) => this.#take(event)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      this.#selected = { start: selection.start, text: selection.isSingleLine ? document.getText(selection) : '' };
      if (this.#typed?.start.line !== selection.active.line) this.#typed = undefined;
    }),
    vscode.window.onDidChangeActiveTextEditor(() => (this.#typed = undefined)),
  ];

  /** @param {import('vscode').TextDocumentChangeEvent} event */
  #take({ document, contentChanges, reason }) {
    const editor = vscode.window.activeTextEditor;
    if (reason !== undefined || editor?.document !== document || !isServed(document) || contentChanges.length !== 1) return;
    // What is typed on the way to another cell is brought there.
    if (isOnTheWay(editor)) return;
    const [{ text, range, rangeLength }] = contentChanges;
    // Only pipes and figures are looked at, so that no input method is disturbed.
    if (!/^[|\d.,\- ]$/.test(text) || !range.isSingleLine) return;
    const cursor = range.start.translate(0, 1);
    if (this.#typed) {
      this.#typed = { ...this.#typed, count: this.#typed.count + (text === '|' ? 1 : 0), cursor };
    } else if (text === '|') {
      const isOver = this.#selected.text.length === rangeLength && this.#selected.start.isEqual(range.start);
      this.#typed = { start: range.start, replaced: isOver ? this.#selected.text : '', count: 1, cursor };
    } else return;
    void this.#settle(editor);
  }

  /** @param {TextEditor} editor */
  async #settle(editor) {
    if (this.#isSettling) return;
    this.#isSettling = true;
    try {
      await this.#goOver(editor);
    } finally {
      if (!isTooLong(editor.document, this.#typed)) this.#typed = undefined;
      this.#isSettling = false;
    }
  }

  /** @param {TextEditor} editor */
  async #goOver(editor) {
    for (let attempt = 0; attempt < attempts && this.#typed; attempt++) {
      const settled = settling(editor.document, this.#typed);
      if (!settled) break;
      const { cursor } = this.#typed;
      const { version } = editor.document;
      if (!(await change(editor, settled.changes.map((one) => ({ ...one, line: cursor.line }))))) {
        await pause();
        continue;
      }
      this.#typed = settled.isOver ? undefined : { ...this.#typed, replaced: '' };
      // What was typed after the pipe is not to be typed over; in a blank cell the cursor may stay where it is.
      const row = editor.document.version === version + 1 ? rowAt(editor.document, cursor.line) : undefined;
      const cell = row && settled.cell !== undefined ? row.cells[settled.cell] : undefined;
      if (row && settled.cell !== undefined && (!cell || contentOf(row.text, cell) !== '')) select(editor, { line: cursor.line, cell: settled.cell });
      if (settled.isOver) await layOut(editor, cursor.line);
    }
  }

  dispose() {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/**
 * What is to be changed for typed pipes to have gone over those that stood there, and the cell that the cursor is then in, as long as
 * nothing is typed there. Where there is no telling, only what a pipe has replaced comes back; undefined where nothing is to be done.
 * @param {import('vscode').TextDocument} document
 * @param {Typed} typed
 * @returns {{ changes: import('./cellLayout').Change[], isOver: boolean, cell?: number } | undefined}
 */
function settling(document, { start, replaced, count, cursor }) {
  const row = cursor.line === start.line ? rowAt(document, start.line) : undefined;
  const table = row && tableAt(document, start.line);
  if (!row || !table || !hasFixedPipes(document, table)) return undefined;
  const first = cellIndexAt(row.cells, start.character);
  const surplus = surplusCells(row, widthOf(table), first, cursor.character);
  const restored = replaced.trim() ? [{ start: start.character, end: start.character, text: replaced }] : [];
  if (!surplus) return restored.length > 0 ? { changes: restored, isOver: false } : undefined;
  const taken = [...restored, ...surplus.map(({ start: from, end }) => ({ start: from, end: end + 1, text: '' }))];
  const laidOut = layoutChanges(row, table.delimiter, cellIndexAt(row.cells, cursor.character)).filter(
    (change) => change.end < cursor.character && !taken.some(({ start: from, end }) => from <= change.end && end >= change.start)
  );
  const isBehindPipe = row.text[cursor.character - 1] === '|';
  return { changes: [...laidOut, ...taken], isOver: true, cell: isBehindPipe ? first + count : undefined };
}

/**
 * Whether the row in which pipes were typed still has a cell too many.
 * @param {import('vscode').TextDocument} document
 * @param {Typed | undefined} typed
 */
function isTooLong(document, typed) {
  const row = typed && rowAt(document, typed.start.line);
  const table = row && tableAt(document, row.line);
  return row !== undefined && table !== undefined && row.cells.length > widthOf(table);
}

module.exports = { PipeOvertype };
