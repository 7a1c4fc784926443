// @ts-check
'use strict';
const { localized } = require('./language');
const { runTool, textOf } = require('./tool');

/**
 * What `gouji check --format json` writes, as far as it is read: lines and columns count from 1, columns in characters of Unicode.
 * What stands in a document has its place in words besides.
 * @typedef {{ line: number, column: number }} Place
 * @typedef {{ message: string, path?: string, place?: string, start: Place, end: Place }} Related
 * @typedef {{ rule: string, severity: 'error' | 'warning' | 'information' | 'hint', message: string, place?: string, start: Place,
 *   end: Place, related: Related[] }} Finding
 * @typedef {{ reason: string, mayHoldReport: boolean }} Unreadable
 * @typedef {{ path: string, report: boolean, unreadable?: Unreadable, findings: Finding[] }} CheckedFile
 */

/**
 * Has the tool check files; those that it could not read are told of with the reason.
 * @param {string} tool
 * @param {string[]} files
 * @param {{ cwd: string, options: string[], signal: AbortSignal }} run
 */
async function checkedFiles(tool, files, { cwd, options, signal }) {
  // A list has a name on each line; what cannot stand there goes with the command.
  const isListed = (/** @type {string} */ file) => !/[\r\n]/.test(file);
  const odd = files.filter((file) => !isListed(file));
  const toolArguments = ['check', '--format', 'json', '--fail-on', 'never', ...options, '--files-from', '-', '--', ...odd];
  const input = files.filter(isListed).join('\n');
  const { output, complaint } = await runTool(tool, toolArguments, { input, cwd, signal, locale: localized('zh', 'en'), timeout: 0 });
  // A file that cannot be read makes the tool fail, and tell of all the others none the less.
  if (output.length === 0) throw new Error(complaint || localized('没有结果', 'there is no result'));
  return /** @type {CheckedFile[]} */ (JSON.parse(textOf(output)).files);
}

module.exports = { checkedFiles };
