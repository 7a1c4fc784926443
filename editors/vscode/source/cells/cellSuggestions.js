// @ts-check
'use strict';
const { stopsOf } = require('./figureCells');
const { cellIndexAt } = require('./pipeRow');
const { tableAt } = require('./pipeTable');

/** What VS Code tells of a question that a typed character has raised (`CompletionTriggerKind.TriggerCharacter`). */
const raisedByTyping = 1;

/**
 * What is offered at a place, but for figures that nobody has asked for in a cell of the form: Tab and Enter go to the next cell there, and
 * would take what is offered in place of what was typed.
 * @param {import('vscode').TextDocument} document
 * @param {import('vscode').Position} position
 * @param {import('vscode').CompletionContext} context
 * @param {import('vscode').CancellationToken} token
 * @param {import('vscode-languageclient').ProvideCompletionItemsSignature} next
 */
function provideCompletionItem(document, position, context, token, next) {
  if (context.triggerKind === raisedByTyping && isFigure(document, position)) return [];
  return next(document, position, context, token);
}

/**
 * Whether a place is behind the labels of a row of the form: in a cell for figures, or behind the last.
 * @param {import('./pipeTable').Lines} document
 * @param {{ line: number, character: number }} place
 */
function isFigure(document, { line, character }) {
  const table = tableAt(document, line);
  const stops = table && stopsOf(table).find(({ row }) => row.line === line);
  return stops !== undefined && stops.areFigures && stops.cells.length > 0 && cellIndexAt(stops.row.cells, character) >= stops.cells[0];
}

module.exports = { provideCompletionItem, isFigure };
