// @ts-check
'use strict';
const vscode = require('vscode');

/**
 * The row that the form has after a table's last one, and lines of the table that are to read otherwise so that all stand in line.
 * @typedef {{ row: string, lines: { line: number, before: string, after: string }[] }} NextRow
 */

/**
 * What the server writes for a line break at the end of a table's last row; undefined where the form has no row after it, or nobody formats
 * the document.
 * @param {import('vscode').TextDocument} document
 * @param {number} first the line of the first row
 * @param {number} last the line of the last row
 * @returns {Promise<NextRow | undefined>}
 */
async function nextRow(document, first, last) {
  const texts = Array.from({ length: last - first + 1 }, (_, index) => document.lineAt(first + index).text);
  /** @type {import('vscode').TextEdit[] | undefined} */
  const edits = await vscode.commands.executeCommand(
    'vscode.executeFormatOnTypeProvider',
    document.uri,
    new vscode.Position(last, texts[last - first].length),
    '\n',
    { tabSize: 4, insertSpaces: true }
  );
  const row = edits?.map(({ newText }) => /^\r?\n(\|.*)$/.exec(newText)?.[1]).find((row) => row !== undefined);
  return row === undefined ? undefined : { row, lines: texts.flatMap((before, index) => amended(before, first + index, edits ?? [])) };
}

/**
 * @param {string} before
 * @param {number} line
 * @param {import('vscode').TextEdit[]} edits
 */
function amended(before, line, edits) {
  const own = edits.filter(({ range, newText }) => range.start.line === line && range.isSingleLine && !newText.includes('\n'));
  const after = own
    .sort((one, other) => other.range.start.character - one.range.start.character)
    .reduce((text, { range, newText }) => text.slice(0, range.start.character) + newText + text.slice(range.end.character), before);
  return own.length > 0 ? [{ line, before, after }] : [];
}

module.exports = { nextRow };
