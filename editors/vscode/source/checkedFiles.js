// @ts-check
'use strict';
const { runTool } = require('./tool');
const { localized } = require('./language');
const { toolEnvironment } = require('./toolSettings');

/**
 * What `gouji check --format json` writes, as far as it is read: lines and columns count from 1, columns in characters of Unicode.
 * @typedef {{ line: number, column: number }} Place
 * @typedef {{ message: string, path?: string, start: Place, end: Place }} Related
 * @typedef {{ rule: string, severity: 'error' | 'warning' | 'information' | 'hint', message: string, start: Place, end: Place,
 *   related: Related[] }} Finding
 * @typedef {{ path: string, report: boolean, findings: Finding[] }} CheckedFile
 */

/** How long the names of files may be that are handed over at once, in characters. */
const room = process.platform === 'win32' ? 24_000 : 200_000;

/**
 * Has the tool check files; those that it could not read are not among what it answers.
 * @param {string} tool
 * @param {string[]} files
 * @param {{ cwd: string, options: string[], signal: AbortSignal, onProgress?: (count: number) => void }} run
 */
async function checkedFiles(tool, files, { cwd, options, signal, onProgress }) {
  /** @type {CheckedFile[]} */
  const checked = [];
  for (const some of portions(files)) {
    const toolArguments = ['check', '--format', 'json', '--fail-on', 'never', ...options, '--', ...some];
    const { output, complaint } = await runTool(tool, toolArguments, { cwd, signal, env: toolEnvironment(), timeout: 0 });
    // A file that cannot be read makes the tool fail, and tell of all the others none the less.
    if (output.length === 0) throw new Error(complaint || localized('没有结果', 'there is no result'));
    checked.push(...JSON.parse(output.toString('utf8')).files);
    onProgress?.(some.length);
  }
  return checked;
}

/**
 * Files in as few portions as a command line has room for.
 * @param {string[]} files
 */
function portions(files) {
  /** @type {string[][]} */
  const portions = [];
  let left = 0;
  for (const file of files) {
    if (portions.length === 0 || file.length > left) {
      portions.push([]);
      left = room;
    }
    portions[portions.length - 1].push(file);
    left -= file.length + 3;
  }
  return portions;
}

module.exports = { checkedFiles, portions };
