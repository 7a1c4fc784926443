// @ts-check
'use strict';
const vscode = require('vscode');
const { focusedEditor } = require('./focusedEditor');
const { refilled } = require('./rowCells');

/** @typedef {import('./previewReport').PreviewReport} PreviewReport */

/** A figure that was typed over: what it was, and what it is to be. @typedef {{ figure: string, was: string, text: string }} FigureEdit */

/**
 * Writes figures that were typed in a preview into the text, in one step; whether that was done. Nothing is written where the text
 * holds another figure by now than one that was typed over.
 * @param {import('vscode').TextDocument} document
 * @param {PreviewReport | undefined} report
 * @param {FigureEdit[]} edits
 */
async function writeFigures(document, report, edits) {
  if (report?.version !== document.version) return false;
  const text = document.getText();
  const edit = new vscode.WorkspaceEdit();
  for (const { figure, was, text: typed } of edits) {
    const cell = report.places.get(figure)?.cell;
    if (cell?.text !== was) return false;
    const range = new vscode.Range(document.positionAt(cell.wholeStart), document.positionAt(cell.wholeEnd));
    edit.replace(document.uri, range, refilled(text, cell, figureText(typed)));
  }
  return vscode.workspace.applyEdit(edit);
}

/**
 * What was typed as a cell can hold it: digits of full width are digits, and nothing ends the cell.
 * @param {string} text
 */
function figureText(text) {
  return text.normalize('NFKC').replace(/[\s|<>]/g, '');
}

/**
 * Puts the cursor of an editor of the text on a figure, without going there.
 * @param {import('vscode').TextDocument} document
 * @param {PreviewReport | undefined} report
 * @param {string} figure
 */
function selectFigure(document, report, figure) {
  const place = report?.version === document.version ? report.places.get(figure) : undefined;
  const editor = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  if (!place || !editor) return;
  editor.selection = new vscode.Selection(document.positionAt(place.start), document.positionAt(place.end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/**
 * Runs a command in an editor of the text.
 * @param {import('vscode').TextDocument} document
 * @param {string} command
 */
async function inEditor(document, command) {
  await focusedEditor(document);
  await vscode.commands.executeCommand(command);
}

module.exports = { writeFigures, selectFigure, inEditor };
