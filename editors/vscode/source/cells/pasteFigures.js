// @ts-check
'use strict';
const vscode = require('vscode');
const { documentSelector } = require('../documentSelector');
const { localized } = require('../language');
const { overwritten, placeBlock } = require('./blockPlacement');
const { dashesOf, laid } = require('./cellLayout');
const { isStatutory } = require('./figureCells');
const { figureBlock } = require('./figureBlock');
const { cellIndexAt } = require('./pipeRow');
const { tableAt } = require('./pipeTable');

/** @typedef {import('./blockPlacement').Placed} Placed */
/** @typedef {import('./pipeTable').Table} Table */

/**
 * Spreads figures that were copied in a spreadsheet over the cells of a statutory table, from the cursor's cell on, in one undo step; over
 * other figures only after asking. VS Code from 1.97 on asks who has a better way to paste; before that, pasting is as it was.
 * @returns {import('vscode').Disposable}
 */
function registerFigurePaste() {
  /** @type {any} */
  const { languages, DocumentDropOrPasteEditKind } = vscode;
  if (!languages.registerDocumentPasteEditProvider) return { dispose() {} };
  const kind = DocumentDropOrPasteEditKind.Text.append('gouji', 'figures');
  return languages.registerDocumentPasteEditProvider(documentSelector, new FigurePaste(kind), {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain'],
  });
}

/** What VS Code asks for another way to paste. */
class FigurePaste {
  /** @param {unknown} kind */
  constructor(kind) {
    this.kind = kind;
  }

  /**
   * @param {import('vscode').TextDocument} document
   * @param {readonly import('vscode').Range[]} ranges
   * @param {import('vscode').DataTransfer} transfer
   * @param {{ only?: any }} [context]
   */
  async provideDocumentPasteEdits(document, ranges, transfer, context) {
    if (context?.only && !context.only.contains(this.kind)) return undefined;
    const text = await transfer.get('text/plain')?.asString();
    const placed = text && ranges.length === 1 ? placedAt(document, ranges[0], text) : undefined;
    if (!placed) return undefined;
    const isAgreed = await mayOverwrite(overwritten(placed.figures));
    const edit = isAgreed ? editOf(document, placed) : undefined;
    return [{ title: localized('逐格填入表格', 'Fill the cells of the table'), kind: this.kind, insertText: '', additionalEdit: edit }];
  }
}

/**
 * The cells that a pasted text fills; undefined where it is to be pasted as any text is.
 * @param {import('vscode').TextDocument} document
 * @param {import('vscode').Range} range
 * @param {string} text
 */
function placedAt(document, { start, end }, text) {
  const block = start.line === end.line ? figureBlock(text) : undefined;
  const table = block && tableAt(document, start.line);
  const row = table?.rows.find(({ line }) => line === start.line);
  if (!table || !row || !isStatutory(table)) return undefined;
  const figures = placeBlock(table, { line: start.line, cell: cellIndexAt(row.cells, start.character) }, block);
  return figures && { table, figures };
}

/**
 * Asks before other figures are written over.
 * @param {number} count
 */
async function mayOverwrite(count) {
  if (count === 0) return true;
  const overwrite = localized('覆盖', 'Overwrite');
  const message = localized(
    `粘贴会改掉表中已有的 ${count} 个数，要覆盖吗？`,
    `Pasting changes ${count} ${count === 1 ? 'figure that stands' : 'figures that stand'} in the table. Overwrite?`
  );
  return (await vscode.window.showWarningMessage(message, { modal: true }, overwrite)) === overwrite;
}

/**
 * @param {import('vscode').TextDocument} document
 * @param {{ table: Table, figures: Placed[] }} placed
 */
function editOf({ uri }, { table: { delimiter }, figures }) {
  const edit = new vscode.WorkspaceEdit();
  for (const { row, cell, text } of figures) {
    const { start, end } = row.cells[cell];
    edit.replace(uri, new vscode.Range(row.line, start, row.line, end), laid(text, dashesOf(delimiter, cell)));
  }
  return edit;
}

module.exports = { registerFigurePaste, FigurePaste };
