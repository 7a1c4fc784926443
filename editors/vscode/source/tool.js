// @ts-check
'use strict';
const { spawn } = require('node:child_process');
const { localized } = require('./language');
const { isWebProgram } = require('./webProgram');
const { runWebTool } = require('./webTool');

/** How long the tool may take, in milliseconds. */
const patience = 15_000;

/**
 * How the tool is run: what it reads, where, until when; a timeout of 0 leaves it all the time that it takes.
 * @typedef {{ input?: string, cwd?: string, signal?: AbortSignal, env?: NodeJS.ProcessEnv, timeout?: number }} ToolRun
 */

/**
 * Runs the command-line tool to its end; fails where it cannot be run, is told to stop, or takes too long.
 * @param {string} path
 * @param {string[]} toolArguments
 * @param {ToolRun} [options]
 * @returns {Promise<{ status: number | null, output: Buffer, complaint: string }>}
 */
function runTool(path, toolArguments, { input = '', cwd, signal, env, timeout = patience } = {}) {
  if (isWebProgram(path)) return runWebTool(path, toolArguments, { input, signal });
  return new Promise((resolve, reject) => {
    const child = spawn(path, toolArguments, { cwd, signal, env, stdio: 'pipe', windowsHide: true });
    const timer = timeout > 0 ? setTimeout(() => child.kill(), timeout) : undefined;
    /** @type {Buffer[]} */
    const output = [];
    /** @type {Buffer[]} */
    const complaint = [];
    child.stdout.on('data', (data) => output.push(data));
    child.stderr.on('data', (data) => complaint.push(data));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error.name === 'AbortError' ? error : new Error(unrunnable(path, error)));
    });
    child.on('close', (status, killer) => {
      clearTimeout(timer);
      if (killer) reject(new Error(localized(`gouji 被中断（${killer}）`, `gouji was interrupted (${killer})`)));
      else resolve({ status, output: Buffer.concat(output), complaint: Buffer.concat(complaint).toString('utf8').trim() });
    });
    // The tool may have seen enough, or failed, before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/**
 * @param {string} path
 * @param {NodeJS.ErrnoException} error
 */
function unrunnable(path, { code, message }) {
  return localized(`无法运行 ${path}（${code ?? message}）`, `cannot run ${path} (${code ?? message})`);
}

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
  return (await toolBytes(path, toolArguments, options)).toString('utf8');
}

module.exports = { runTool, toolBytes, toolOutput, words };
