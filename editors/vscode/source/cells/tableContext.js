// @ts-check
'use strict';
const vscode = require('vscode');
const { isServed } = require('../documentSelector');
const { rowAt } = require('./pipeTable');

/** Tells VS Code whether the cursor is in a row of a table (`gouji.inTable`), on which the keys of cells depend. */
class TableContext {
  /** @type {boolean | undefined} */
  #told;
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
  }

  dispose() {
    for (const subscription of this.#subscriptions) subscription.dispose();
    void vscode.commands.executeCommand('setContext', 'gouji.inTable', undefined);
  }
}

/**
 * Whether the one selection of an editor is within a row of at least one closed cell.
 * @param {import('vscode').TextEditor | undefined} editor
 */
function isInRow(editor) {
  if (!editor || !isServed(editor.document) || editor.selections.length > 1) return false;
  const { start, end } = editor.selection;
  const row = start.line === end.line ? rowAt(editor.document, start.line) : undefined;
  return row !== undefined && row.text[row.cells[0].end] === '|';
}

module.exports = { TableContext };
