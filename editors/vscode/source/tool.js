// @ts-check
'use strict';
const { runTool } = require('#system/toolRun');
const { localized } = require('./language');

/**
 * How the tool is run: what it reads, where, until when, and what it speaks where no setting says otherwise; a timeout of 0 leaves it all
 * the time that it takes.
 * @typedef {{ input?: string, cwd?: string, signal?: AbortSignal, locale?: 'zh' | 'en', timeout?: number }} ToolRun
 */

/** How it ended, and what it has written. @typedef {{ status: number | null, output: Uint8Array, complaint: string }} ToolOutcome */

/**
 * What the tool complains of, without its name and that of the file that it was given: whoever has asked knows them.
 * @param {string} complaint
 * @param {string[]} toolArguments
 */
function words(complaint, toolArguments) {
  const named = complaint.replace(/^gouji: /, '');
  const file = toolArguments.find((argument) => named.startsWith(`${argument}：`) || named.startsWith(`${argument}: `));
  return file === undefined ? named : named.slice(file.length).replace(/^[：:] ?/, '');
}

/**
 * Runs the tool for its output; fails with the tool's own words where it could not do what was asked.
 * @param {string} path
 * @param {string[]} toolArguments
 * @param {ToolRun} [options]
 */
async function toolBytes(path, toolArguments, options) {
  const { status, output, complaint } = await runTool(path, toolArguments, options);
  if (status !== 0) throw new Error(words(complaint, toolArguments) || localized(`gouji 的退出码是 ${status}`, `gouji ended with ${status}`));
  return output;
}

/**
 * Runs the tool for its output as text.
 * @param {string} path
 * @param {string[]} toolArguments
 * @param {ToolRun} [options]
 */
async function toolOutput(path, toolArguments, options) {
  return textOf(await toolBytes(path, toolArguments, options));
}

/** @param {Uint8Array} bytes that the tool has written as text, with all that there is at its beginning */
function textOf(bytes) {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

module.exports = { runTool, toolBytes, toolOutput, textOf, words };
