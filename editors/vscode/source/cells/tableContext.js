// @ts-check
'use strict';
const vscode = require('vscode');
const { isServed } = require('../documentSelector');
const { tryCommands } = require('./cellCommands');
const { isStatutory } = require('./figureCells');
const { rowAt, tableAt } = require('./pipeTable');

/** Tells VS Code whether the cursor is in a row of a table (`gouji.inTable`), on which the keys of cells depend. */
class TableContext {
  /** @type {boolean | undefined} */
  #told;
  #areTried = false;
  #subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(() => this.#tell()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) this.#tell();
    }),
  ];

  constructor() {
    this.#tell();
  }

  #tell() {
    const isInTable = isInRow(vscode.window.activeTextEditor);
    if (isInTable === this.#told) return;
    this.#told = isInTable;
    void vscode.commands.executeCommand('setContext', 'gouji.inTable', isInTable);
    if (!isInTable || this.#areTried) return;
    this.#areTried = true;
    void tryCommands();
  }

  dispose() {
    for (const subscription of this.#subscriptions) subscription.dispose();
    void vscode.commands.executeCommand('setContext', 'gouji.inTable', undefined);
  }
}

/**
 * Whether the one selection of an editor is within a row of at least one closed cell. The only row of a table of another kind than the form's
 * is not one yet: what is typed next is the row of dashes.
 * @param {import('vscode').TextEditor | undefined} editor
 */
function isInRow(editor) {
  if (!editor || !isServed(editor.document) || editor.selections.length > 1) return false;
  const { start, end } = editor.selection;
  const row = start.line === end.line ? rowAt(editor.document, start.line) : undefined;
  if (!row || row.text[row.cells[0].end] !== '|') return false;
  const table = tableAt(editor.document, row.line);
  return table !== undefined && (table.rows.length > 1 || isStatutory(table));
}

module.exports = { TableContext };
