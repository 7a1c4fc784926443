'use strict';
const { chmodSync, readFileSync, writeFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');
const { temporaryFolder } = require('./temporaryFolder');

/** What a server does that answers, and ends when its input ends. */
const sound = 'echo ready; exec cat';

/**
 * A program that stands in for gouji: a shell script in a folder of its own.
 * @param {string} script
 */
function fakeServer(script = sound) {
  const folder = temporaryFolder();
  const path = join(folder, 'gouji');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/**
 * A program that writes down its arguments and its input, and answers with a text.
 * @param {{ output?: string, complaint?: string, status?: number }} answer
 */
function fakeTool({ output = '', complaint = '', status = 0 } = {}) {
  const path = fakeServer(`folder=$(dirname "$0")
printf '%s\\n' "$@" >"$folder/arguments"
pwd -P >"$folder/cwd"
cat >"$folder/input"
cat "$folder/output"
cat "$folder/complaint" >&2
exit ${status}`);
  const file = (name) => join(path, '..', name);
  writeFileSync(file('output'), output);
  writeFileSync(file('complaint'), complaint);
  return {
    path,
    /** The arguments of the last run, or undefined where there was none. */
    arguments: () => (existsSync(file('arguments')) ? readFileSync(file('arguments'), 'utf8').trimEnd().split('\n') : undefined),
    input: () => readFileSync(file('input'), 'utf8'),
    folder: () => readFileSync(file('cwd'), 'utf8').trimEnd(),
    answer: (text) => writeFileSync(file('output'), text),
  };
}

/**
 * Waits until something holds; fails where it does not within a minute.
 * @param {() => unknown} condition
 */
async function until(condition) {
  const end = Date.now() + 60_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`this never came to hold: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

module.exports = { fakeServer, fakeTool, sound, until };
