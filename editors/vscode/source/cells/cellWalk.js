// @ts-check
'use strict';
const vscode = require('vscode');
const { changesOf, layOut, selectionOf, show } = require('./cellMoves');
const { attempts, change, pause } = require('./lineEdit');
const { tableAt } = require('./pipeTable');
const { changed } = require('./tableLayout');
const { TypedAhead } = require('./typedAhead');

/** @typedef {import('./cellSteps').Place} Place */
/** @typedef {import('./pipeTable').Table} Table */
/** @typedef {import('vscode').TextEditor} TextEditor */

/** How long VS Code may take to put the cursor where it is told, in milliseconds. */
const patience = 1000;

/**
 * The cursor on its way from cell to cell. The way leads through the extension, and a quick hand is ahead of it: what is typed before the
 * cursor is there is brought to the cell that it was meant for.
 */
class CellWalk {
  /** Whether something was typed, or another cell asked for, since the cursor was last sent. */
  #isDirty = false;
  /** Whether the text was changed in another way, so that there is no telling what belongs where. */
  #isDisturbed = false;
  #isBringing = false;
  /** @type {() => void} */
  #arrive = () => {};
  /** @type {import('vscode').Selection | undefined} */
  #sent;
  #contents = '';

  /**
   * @param {TextEditor} editor
   * @param {Table} table
   * @param {Place} place where the cursor is to go
   */
  constructor(editor, table, place) {
    this.editor = editor;
    this.table = table;
    this.place = place;
    this.typed = new TypedAhead(table);
  }

  /**
   * Goes on to another cell before the cursor is in the last one.
   * @param {Place} place
   */
  turnTo(place) {
    this.place = place;
    this.#isDirty = true;
  }

  /**
   * Puts the cursor there, and lays out the row that it leaves.
   * @param {() => void} onArrival told as soon as what is typed goes where it belongs
   */
  async walk(onArrival) {
    const left = this.editor.selection.active.line;
    this.#contents = this.#contentsNow();
    const subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => this.#take(event)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor === this.editor && this.#sent?.isEqual(selections[0])) this.#arrive();
      }),
    ];
    const changes = changesOf(this.editor, left, this.place);
    this.typed = new TypedAhead(changed(this.table, changes));
    // Where nothing is to be laid out, a movement of VS Code's own ends the undo step.
    if (changes.length === 0) void vscode.commands.executeCommand('cursorMove', { to: 'right', by: 'character', value: 1 });
    const arrived = this.#send();
    if (changes.length > 0) void change(this.editor, changes);
    await arrived;
    for (let attempt = 0; attempt < attempts && this.#isDirty && !this.#isDisturbed; attempt++) await this.#goOn();
    for (const subscription of subscriptions) subscription.dispose();
    onArrival();
    await layOut(this.editor, left);
  }

  /** Brings what was typed meanwhile to its cells, and the cursor to its own. */
  async #goOn() {
    this.#isDirty = false;
    if (!this.typed.isEmpty && !(await this.#bring())) {
      this.#isDirty = true;
      await pause();
    } else if (!this.#isDirty) await this.#send();
  }

  async #bring() {
    const { document } = this.editor;
    const rows = this.typed.rows().filter(({ line, text }) => document.lineAt(line).text !== text);
    this.#isBringing = true;
    const isDone = await this.editor.edit((edit) => rows.forEach(({ line, text }) => edit.replace(document.lineAt(line).range, text)), {
      undoStopBefore: false,
      undoStopAfter: true,
    });
    this.#isBringing = false;
    return isDone;
  }

  /** Sends the cursor to its cell, and waits until it is there. */
  #send() {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      this.#arrive = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
      this.#sent = selectionOf(this.editor, this.place, this.typed.isIn(this.place));
      if (this.#sent) show(this.editor, this.#sent);
    });
  }

  /** @param {import('vscode').TextDocumentChangeEvent} event */
  #take({ document, contentChanges, reason }) {
    if (document !== this.editor.document || contentChanges.length === 0) return;
    const [{ text, range }] = contentChanges;
    const before = this.#contents;
    this.#contents = this.#contentsNow();
    if (contentChanges.length === 1 && reason === undefined && range.isSingleLine && /^[\d.,\-]$/.test(text)) {
      this.typed.take(this.place, text);
      this.#isDirty = true;
    } else if (this.#contents !== before && !this.#isBringing) this.#isDisturbed = true;
  }

  /** What the table says, however it is laid out. */
  #contentsNow() {
    const { document } = this.editor;
    const rows = this.table.rows.filter(({ line }) => line !== this.table.delimiter?.line && line < document.lineCount);
    return rows.map(({ line }) => document.lineAt(line).text.replace(/ /g, '')).join('\n');
  }
}

/** @type {CellWalk | undefined} */
let walking;

/** The cell that the cursor is on its way to in an editor. @param {TextEditor} editor */
function placeAhead(editor) {
  return walking?.editor === editor ? walking.place : undefined;
}

/**
 * Goes to another cell of the table that the cursor is in.
 * @param {TextEditor} editor
 * @param {Place} to
 */
async function walkTo(editor, to) {
  if (walking?.editor === editor) {
    walking.turnTo(to);
    return;
  }
  const table = tableAt(editor.document, to.line);
  if (!table) return;
  const walk = (walking = new CellWalk(editor, table, to));
  await walk.walk(() => {
    if (walking === walk) walking = undefined;
  });
}

module.exports = { placeAhead, walkTo };
