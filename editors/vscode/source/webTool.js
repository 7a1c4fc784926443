// @ts-check
'use strict';
const vscode = require('vscode');
const { uriOf } = require('#system/filePaths');
const { localized } = require('./language');
const { tasksOf } = require('./webTasks');

/** What is asked of the program. @typedef {{ task: Record<string, unknown>, content: string | Uint8Array }} Asked */

/** What is said of documents, that of a task that nobody has foreseen too. */
const unknown = () => localized('这个系统上没有 gouji 程序，做不了', 'there is no program gouji for this system');

/**
 * What the program can be asked for in the words of the tool's command line, as the extension uses it.
 * @param {string[]} toolArguments
 * @param {import('./tool').ToolRun} run
 * @returns {Promise<Asked | undefined>}
 */
async function taskOf([command, ...rest], { input = '', locale }) {
  const option = (/** @type {string} */ name) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
  const read = async (/** @type {string} */ path) => vscode.workspace.fs.readFile(uriOf(path));
  const language = option('--language');
  switch (command) {
    case 'export':
      return { task: { task: 'export', format: option('--format'), language }, content: input };
    case 'format':
      return { task: { task: 'format', language }, content: input };
    case 'explain':
      return { task: { task: 'explain', rule: rest[0], language }, content: '' };
    case 'import':
      return { task: { task: 'import', name: rest[0], language }, content: await read(rest[0]) };
    case 'check': {
      const isAnnotated = rest.includes('--annotate');
      const name = isAnnotated ? rest[0] : rest.at(-1);
      if (name === undefined || rest.includes('--files-from')) return undefined;
      const task = { task: isAnnotated ? 'annotate' : 'check', name, settings: settingsIn(rest), language: language ?? locale };
      return { task, content: await read(name) };
    }
    case 'new': {
      const after = option('--after');
      if (after !== undefined) return { task: { task: 'next', language }, content: await read(after) };
      return { task: { task: 'new', year: Number(option('--year')), body: option('--body'), language }, content: '' };
    }
  }
}

/**
 * The settings that options of the tool stand for, see `toolSettings.js`.
 * @param {string[]} options
 */
function settingsIn(options) {
  /** @type {Record<string, string>} */
  const severities = {};
  /** @type {Record<string, unknown>} */
  const settings = { severities };
  const names = { '--edition': 'edition', '--language': 'language', '--previous': 'previousReport' };
  for (const [index, option] of options.entries()) {
    const value = options[index + 1];
    if (option === '--severity') severities[value.split('=')[0]] = value.split('=')[1];
    if (option in names) settings[names[/** @type {keyof typeof names} */ (option)]] = value;
  }
  return settings;
}

/**
 * Does what the tool does, where there is no tool for the system.
 * @param {string} path of gouji.wasm
 * @param {string[]} toolArguments
 * @param {import('./tool').ToolRun} run
 * @returns {Promise<import('./tool').ToolOutcome>}
 */
async function runWebTool(path, toolArguments, run) {
  const asked = await taskOf(toolArguments, run);
  if (!asked) return { status: 2, output: new Uint8Array(), complaint: unknown() };
  const { told, message, obstacle, bytes } = await tasksOf(path).perform(asked.task, asked.content);
  run.signal?.throwIfAborted();
  const complaint = [...told, ...(message === undefined ? [] : [message])].join('\n');
  if (toolArguments.includes('--after')) {
    const answer = message === undefined ? { text: new TextDecoder().decode(bytes) } : { obstacle, message };
    return { status: message === undefined ? 0 : 1, output: new TextEncoder().encode(JSON.stringify(answer)), complaint };
  }
  if (message !== undefined) return { status: 2, output: bytes, complaint };
  if (asked.task.task !== 'annotate') return { status: 0, output: bytes, complaint };
  await vscode.workspace.fs.writeFile(uriOf(toolArguments[toolArguments.indexOf('--annotate') + 1]), bytes);
  return { status: 0, output: new Uint8Array(), complaint };
}

module.exports = { runWebTool };
