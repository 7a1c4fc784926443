'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { CheckTasks } = require('../source/tasks');

const folder = { uri: vscode.Uri.file('/r'), name: 'r', index: 0 };
const { Error, Warning } = vscode.DiagnosticSeverity;
const report = (...severities) => ({ diagnostics: severities.map((severity) => ({ severity })), isUnreadable: false });
let asked;
let answer;
const tasks = new CheckTasks({ check: async (scopes, token) => (asked.push({ scopes, token }), answer()) });

beforeEach(() => {
  vscode.stub.reset();
  vscode.workspace.workspaceFolders = [folder];
  asked = [];
  answer = () => [report(Error, Warning), report()];
});

test('offers to check every folder of the workspace', () => {
  const other = { uri: vscode.Uri.file('/s'), name: 's', index: 1 };
  vscode.workspace.workspaceFolders = [folder, other];
  const offered = tasks.provideTasks();
  assert.deepEqual(offered.map(({ scope, name, source }) => [scope, name, source]), [[folder, '核对全部报告', 'gouji'], [other, '核对全部报告', 'gouji']]);
  assert.ok(offered.every(({ problemMatchers }) => problemMatchers === undefined));
});

test('offers nothing where no folder is open', () => {
  vscode.workspace.workspaceFolders = undefined;
  assert.deepEqual(tasks.provideTasks(), []);
});

/** Runs a task of `tasks.json` to its end: what its terminal says, and the code that it ends with. */
async function run(definition) {
  const task = tasks.resolveTask({ definition: { type: 'gouji', task: 'check', ...definition }, scope: folder });
  const terminal = await task.execution.start();
  let written = '';
  let code;
  terminal.onDidWrite((text) => (written += text));
  terminal.onDidClose((ended) => (code = ended));
  await terminal.open();
  return { task, written, code };
}

test('runs a task of tasks.json, which stays the same task', async () => {
  const definition = { type: 'gouji', task: 'check', paths: ['2024', '-x.md'] };
  assert.equal(tasks.resolveTask({ definition, scope: folder }).definition, definition);
  const { written } = await run(definition);
  assert.deepEqual(asked.map(({ scopes }) => scopes), [[{ folder, paths: ['2024', '-x.md'] }]]);
  assert.match(written, /核对了 2 份报告：1 个错误，1 个警告\r\n$/);
});

test('fails at what it was told to fail at', async () => {
  const codes = async (...definitions) => Promise.all(definitions.map(async (failOn) => (await run({ failOn })).code));
  assert.deepEqual(await codes(undefined, 'error', 'warning', 'never'), [1, 1, 1, 0]);
  answer = () => [report(Warning)];
  assert.deepEqual(await codes(undefined, 'error', 'warning', 'hint', 'never'), [0, 0, 1, 1, 0]);
});

test('says why it could not check, and that it was cancelled', async () => {
  answer = () => {
    throw new globalThis.Error('无法运行');
  };
  assert.deepEqual([(await run()).code, (await run()).written.includes('无法运行')], [2, true]);
  answer = () => undefined;
  const { written, code } = await run();
  assert.match(written, /已取消/);
  assert.equal(code, 2);
});

test('closing the terminal cancels the check', async () => {
  const task = tasks.provideTasks()[0];
  const terminal = await task.execution.start();
  await terminal.open();
  terminal.close();
  assert.ok(asked[0].token.isCancellationRequested);
});

test('leaves tasks that it does not know, and those without a folder, alone', () => {
  assert.equal(tasks.resolveTask({ definition: { type: 'gouji', task: 'other' }, scope: folder }), undefined);
  assert.equal(tasks.resolveTask({ definition: { type: 'gouji', task: 'check' }, scope: 2 }), undefined);
  assert.equal(tasks.resolveTask({ definition: { type: 'gouji', task: 'check' } }), undefined);
});
