// @ts-check
'use strict';
const vscode = require('vscode');

/** @typedef {import('./tableLayout').LineChange} LineChange */

/** How often an edit is tried that typing has come before, and after how many milliseconds again. */
const attempts = 50;
const delay = 10;

/**
 * Changes lines in one undo step with what was typed last; fails where the text has changed meanwhile.
 * @param {import('vscode').TextEditor} editor
 * @param {LineChange[]} changes
 */
async function change(editor, changes) {
  return editor.edit(
    (edit) => changes.forEach(({ line, start, end, text }) => edit.replace(new vscode.Range(line, start, line, end), text)),
    { undoStopBefore: false, undoStopAfter: true }
  );
}

/** Lets VS Code tell what was typed. */
function pause() {
  return new Promise((resolve) => setTimeout(resolve, delay));
}

module.exports = { attempts, change, pause };
