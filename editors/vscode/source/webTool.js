// @ts-check
'use strict';
const { readFileSync } = require('node:fs');
const { Worker } = require('node:worker_threads');
const { localized } = require('./language');
const { workerScript } = require('./webProgram');

/** What the program has made, or why it has not. @typedef {{ told: string[], message?: string, obstacle?: string, bytes: Uint8Array }} Answer */

/** A thread for each program that was asked for anything. @type {Map<string, Tasks>} */
const threads = new Map();

/** The tasks of one program, in a thread that keeps nobody from leaving. */
class Tasks {
  #count = 0;
  /** @type {Map<number, { resolve: (answer: Answer) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();

  /** @param {string} path */
  constructor(path) {
    this.worker = new Worker(workerScript(), { workerData: { path } });
    this.worker.on('message', ({ id, answer }) => {
      this.#waiting.get(id)?.resolve(answer);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.worker.unref();
    });
    this.worker.on('error', (error) => {
      threads.delete(path);
      for (const { reject } of this.#waiting.values()) reject(error);
    });
  }

  /**
   * @param {object} task
   * @param {string | Uint8Array} content
   * @returns {Promise<Answer>}
   */
  perform(task, content) {
    const id = ++this.#count;
    this.worker.ref();
    this.worker.postMessage({ id, task, content });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }
}

/**
 * What the program can be asked for in the words of the tool's command line, as the extension uses it.
 * @param {string[]} toolArguments
 * @param {string} input
 * @returns {{ task: Record<string, unknown>, content: string | Uint8Array } | undefined}
 */
function taskOf([command, ...rest], input) {
  const option = (/** @type {string} */ name) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
  const language = option('--language');
  switch (command) {
    case 'export':
      return { task: { task: 'export', format: option('--format'), language }, content: input };
    case 'format':
      return { task: { task: 'format', language }, content: input };
    case 'explain':
      return { task: { task: 'explain', rule: rest[0], language }, content: '' };
    case 'new': {
      const after = option('--after');
      if (after !== undefined) return { task: { task: 'next', language }, content: readFileSync(after) };
      return { task: { task: 'new', year: Number(option('--year')), body: option('--body'), language }, content: '' };
    }
  }
}

/**
 * Does what the tool does, where there is no tool for this system.
 * @param {string} path of gouji.wasm
 * @param {string[]} toolArguments
 * @param {import('./tool').ToolRun} run
 * @returns {Promise<{ status: number | null, output: Buffer, complaint: string }>}
 */
async function runWebTool(path, toolArguments, { input = '', signal }) {
  const asked = taskOf(toolArguments, input);
  if (!asked) return { status: 2, output: Buffer.alloc(0), complaint: localized('这个系统上没有 gouji 程序，做不了', 'there is no program gouji for this system') };
  const tasks = threads.get(path) ?? new Tasks(path);
  threads.set(path, tasks);
  const { told, message, obstacle, bytes } = await tasks.perform(asked.task, asked.content);
  signal?.throwIfAborted();
  const complaint = [...told, ...(message === undefined ? [] : [message])].join('\n');
  if (toolArguments.includes('--after')) {
    const answer = message === undefined ? { text: Buffer.from(bytes).toString('utf8') } : { obstacle, message };
    return { status: message === undefined ? 0 : 1, output: Buffer.from(JSON.stringify(answer)), complaint };
  }
  return { status: message === undefined ? 0 : 2, output: Buffer.from(bytes), complaint };
}

module.exports = { runWebTool };
