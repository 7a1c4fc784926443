// @ts-check
'use strict';
const vscode = require('vscode');
const { activePlace } = require('./cellMoves');
const { isOnTheWay, walk } = require('./cellWalk');
const { below, next, previous } = require('./cellSteps');
const { isStatutory } = require('./figureCells');

/** Tab: to the next cell; behind the last one, below a table of the form, and in another to a new row. */
async function nextCell() {
  const editor = vscode.window.activeTextEditor;
  if (editor) await walk(editor, (table) => table.go(next) || (!isStatutory(table.table) && table.grow()) || table.leave());
}

/** Shift+Tab: to the cell before; at the first one it stays. */
async function previousCell() {
  const editor = vscode.window.activeTextEditor;
  if (editor) await walk(editor, (table) => table.go(previous));
}

/** Enter: to the row below, which is made where there is none; before the first pipe, a line break as everywhere. */
async function cellBelow() {
  const editor = vscode.window.activeTextEditor;
  const from = editor && activePlace(editor);
  if (editor && from && (isOnTheWay(editor) || from.cell >= 0)) await walk(editor, (table) => table.go(below) || table.grow() || table.breakLine());
  else await vscode.commands.executeCommand('type', { text: '\n' });
}

/** What a command is called with for VS Code to get to know it. */
const trial = 'trial';

/** The commands of the keys in a table, by their names in `package.json`. */
const cellCommands = Object.fromEntries(
  Object.entries({ 'gouji.nextCell': nextCell, 'gouji.previousCell': previousCell, 'gouji.cellBelow': cellBelow }).map(([id, run]) => [
    id,
    async (/** @type {unknown} */ use) => {
      if (use !== trial) await run();
    },
  ])
);

/** Has VS Code run each command to no effect: before the first time it looks for extensions to start, and keys typed meanwhile come first. */
async function tryCommands() {
  await vscode.commands.executeCommand('runCommands', { commands: Object.keys(cellCommands).map((command) => ({ command, args: trial })) });
}

module.exports = { cellCommands, tryCommands };
