// @ts-check
'use strict';
const vscode = require('vscode');
const { activePlace } = require('./cellMoves');
const { widenColumns } = require('./columnWidening');
const { hasFixedPipes } = require('./figureCells');
const { attempts, pause } = require('./lineEdit');
const { nextRow } = require('./nextRow');
const { tableAt } = require('./pipeTable');
const { WalkedTable } = require('./walkedTable');

/** @typedef {import('vscode').TextEditor} TextEditor */
/** @typedef {(table: WalkedTable) => boolean} Move where a key leads to; tells whether it does */

/** How long VS Code may take to put the cursor where it is told, in milliseconds. */
const patience = 1000;

/**
 * The cursor on its way from cell to cell. The way leads through the extension, and through the server where a row is made, and a quick
 * hand is ahead of it: what is typed before the cursor is there is brought to the cell that it was meant for.
 */
class CellWalk {
  /** How often the text may still be written in vain; what is typed gives it as many again. */
  #left = attempts;
  /** Whether something was typed, or another cell asked for, since the text was last written. */
  #isDirty = false;
  /** Whether the text was changed in another way, so that there is no telling what belongs where. */
  #isDisturbed = false;
  /** The texts that are being written. @type {string[]} */
  #written = [];
  /** @type {() => void} */
  #arrive = () => {};
  /** @type {import('vscode').Selection | undefined} */
  #sent;
  /** The table's lines in the document, as VS Code has told of them. @type {string[]} */
  #shown = [];

  /**
   * @param {TextEditor} editor
   * @param {WalkedTable} table
   */
  constructor(editor, table) {
    this.editor = editor;
    this.table = table;
    this.first = table.table.rows[0].line;
    this.#shown = this.#linesNow();
  }

  /**
   * Goes on before the cursor is where it was sent to last.
   * @param {Move} move
   */
  turn(move) {
    move(this.table);
    this.#isDirty = true;
    this.#left = attempts;
  }

  /**
   * Puts the cursor there, and lays out the row that it leaves.
   * @param {() => void} onArrival told as soon as what is typed goes where it belongs
   */
  async walk(onArrival) {
    const subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => this.#take(event)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor === this.editor && this.#sent?.isEqual(selections[0])) this.#arrive();
      }),
    ];
    try {
      // Where nothing is to be written, a movement of VS Code's own ends the undo step.
      if (this.table.asked === undefined && this.table.changes(this.editor.document).length === 0) {
        void vscode.commands.executeCommand('cursorMove', { to: 'right', by: 'character', value: 1 });
      }
      while (!this.#isDisturbed && this.#left-- > 0 && !(await this.#goOn()));
    } finally {
      for (const subscription of subscriptions) subscription.dispose();
      onArrival();
    }
  }

  /** Writes what was typed meanwhile, and puts the cursor where it is to be; tells whether nothing more is to be done. */
  async #goOn() {
    const { asked } = this.table;
    this.#isDirty = false;
    const isWriting = this.#write();
    // The cursor cannot be sent to a line that is not there yet.
    const isSent = this.table.growth > 0 ? isWriting.then((isDone) => isDone && this.#send()) : this.#send();
    if (!(await isWriting)) await pause();
    else if (asked !== undefined) await this.#ask(asked);
    else return (await isSent) && !this.#isDirty;
    return false;
  }

  /**
   * Asks what the form has after the last row. That there is nothing counts only if the text has not changed meanwhile.
   * @param {number} last
   */
  async #ask(last) {
    const { document } = this.editor;
    const { version } = document;
    const next = await nextRow(document, this.first, last);
    if (next || document.version === version) this.table.label(next);
  }

  /** Makes the document what the table is to be; fails where typing comes before. */
  async #write() {
    const { document } = this.editor;
    const changes = this.table.changes(document);
    if (changes.length === 0) return true;
    this.#written = changes.map(({ text }) => text);
    const isGrowing = changes.some((change) => 'after' in change);
    const isDone = await this.editor.edit(
      (edit) => {
        for (const change of changes) {
          if ('after' in change) edit.insert(document.lineAt(change.after).range.end, change.text);
          else edit.replace(document.lineAt(change.line).range, change.text);
        }
      },
      { undoStopBefore: isGrowing, undoStopAfter: true }
    );
    this.#written = [];
    if (isDone) this.table.settle(changes);
    return isDone;
  }

  /**
   * Sends the cursor to its place, and waits until it has come there; where it was there before, VS Code tells nothing.
   * @returns {Promise<boolean>}
   */
  #send() {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(true), patience);
      this.#arrive = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const { line, start, end } = this.table.selection;
      this.#sent = new vscode.Selection(line, start, line, end);
      this.editor.selection = this.#sent;
      this.editor.revealRange(this.#sent);
    });
  }

  /** @param {import('vscode').TextDocumentChangeEvent} event */
  #take({ document, contentChanges, reason }) {
    if (document !== this.editor.document || contentChanges.length === 0) return;
    const [{ text, range }] = contentChanges;
    const before = this.#shown;
    this.#shown = this.#linesNow();
    if (reason === undefined && contentChanges.every((change) => this.#written.includes(change.text))) return;
    const isTyped = reason === undefined && contentChanges.length === 1 && range.isSingleLine && !/[\n\r\t]/.test(text);
    const replaced = isTyped ? (before[range.start.line - this.first] ?? '').slice(range.start.character, range.end.character) : '';
    if (isTyped && text === '|' && hasFixedPipes(document, this.table.table)) this.table.pass();
    else if (isTyped && !text.includes('|') && (text !== '' || (replaced !== '' && this.table.endsWith(replaced)))) {
      this.table.take(text, this.table.endsWith(replaced) ? replaced : '');
    } else {
      this.#isDisturbed ||= said(before) !== said(this.#shown);
      return;
    }
    // What is already where it belongs tells that the cursor is there too.
    if (this.table.asked === undefined && this.table.changes(document).length === 0) this.#arrive();
    else this.#isDirty = true;
    this.#left = attempts;
  }

  #linesNow() {
    const { document } = this.editor;
    const count = Math.min(this.table.lineCount, document.lineCount) - this.first;
    return Array.from({ length: Math.max(count, 0) }, (_, index) => document.lineAt(this.first + index).text);
  }
}

/** What a table says, however it is laid out. @param {string[]} lines */
function said(lines) {
  return lines.map((line) => line.replace(/[ -]/g, '')).join('\n');
}

/** @type {CellWalk | undefined} */
let walking;

/** Whether the cursor is on its way in an editor. @param {TextEditor} editor */
function isOnTheWay(editor) {
  return walking?.editor === editor;
}

/**
 * Makes a move in the table that the cursor of an editor is in.
 * @param {TextEditor} editor
 * @param {Move} move
 */
async function walk(editor, move) {
  if (walking?.editor === editor) {
    walking.turn(move);
    return;
  }
  const from = activePlace(editor);
  const table = from && tableAt(editor.document, from.line);
  if (!table) return;
  const walked = new WalkedTable(editor.document, table, from);
  if (!move(walked)) return;
  const own = (walking = new CellWalk(editor, walked));
  await own.walk(() => {
    if (walking === own) walking = undefined;
  });
  await widenColumns(editor, from.line);
}

module.exports = { isOnTheWay, walk };
