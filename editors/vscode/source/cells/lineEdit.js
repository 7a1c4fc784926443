// @ts-check
'use strict';
const vscode = require('vscode');

/** @typedef {import('./cellLayout').Change} Change */

/** How often an edit is tried that typing has come before, and after how many milliseconds again. */
const attempts = 50;
const delay = 10;

/**
 * Changes a line in one undo step with what was typed last; fails where the text has changed meanwhile.
 * @param {import('vscode').TextEditor} editor
 * @param {number} line
 * @param {Change[]} changes
 */
async function change(editor, line, changes) {
  return editor.edit(
    (edit) => changes.forEach(({ start, end, text }) => edit.replace(new vscode.Range(line, start, line, end), text)),
    { undoStopBefore: false, undoStopAfter: true }
  );
}

/** Lets VS Code tell what was typed. */
function pause() {
  return new Promise((resolve) => setTimeout(resolve, delay));
}

module.exports = { attempts, change, pause };
