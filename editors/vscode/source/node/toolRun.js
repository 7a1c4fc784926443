// @ts-check
'use strict';
const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const { localized } = require('../language');
const { isWebProgram } = require('../webProgram');
const { runWebTool } = require('../webTool');

/** How long the tool may take, in milliseconds. */
const patience = 15_000;

/** The tool's environment, by which it speaks a language. */
const locales = { zh: 'zh_CN.UTF-8', en: 'en_US.UTF-8' };

/**
 * Runs the command-line tool to its end; fails where it cannot be run, is told to stop, or takes too long.
 * @param {string} path
 * @param {string[]} toolArguments
 * @param {import('../tool').ToolRun} [options]
 * @returns {Promise<import('../tool').ToolOutcome>}
 */
function runTool(path, toolArguments, { input = '', cwd, signal, locale, timeout = patience } = {}) {
  if (isWebProgram(path)) return runWebTool(path, toolArguments, { input, signal, locale });
  return new Promise((resolve, reject) => {
    const env = locale && { ...process.env, LC_ALL: locales[locale] };
    const child = spawn(path, toolArguments, { cwd: cwd && existsSync(cwd) ? cwd : undefined, signal, env, stdio: 'pipe', windowsHide: true });
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

module.exports = { runTool };
