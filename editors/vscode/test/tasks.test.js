'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { CheckTasks } = require('../source/tasks');

const folder = { uri: vscode.Uri.file('/r'), name: 'r', index: 0 };
const tasks = new CheckTasks(() => ({ path: '/x/gouji' }));
const check = ['check', '--color', 'never', '--language', 'zh'];

beforeEach(() => {
  vscode.stub.reset();
  vscode.workspace.workspaceFolders = [folder];
});

test('offers to check every folder of the workspace', () => {
  const other = { uri: vscode.Uri.file('/s'), name: 's', index: 1 };
  vscode.workspace.workspaceFolders = [folder, other];
  const offered = tasks.provideTasks();
  assert.deepEqual(offered.map(({ scope }) => scope), [folder, other]);
  const [{ execution, name, source, problemMatchers }] = offered;
  assert.deepEqual({ ...execution }, { process: '/x/gouji', args: [...check, '--', '.'], options: { cwd: '/r' } });
  assert.deepEqual([name, source], ['核对全部报告', 'gouji']);
  assert.deepEqual(problemMatchers, ['$gouji-error', '$gouji-warning', '$gouji-information']);
});

test('offers nothing where no folder is open', () => {
  vscode.workspace.workspaceFolders = undefined;
  assert.deepEqual(tasks.provideTasks(), []);
});

test('runs a task of tasks.json, which stays the same task', () => {
  const definition = { type: 'gouji', task: 'check', paths: ['2024', '-x.md'], failOn: 'warning' };
  const task = tasks.resolveTask({ definition, scope: folder });
  assert.equal(task.definition, definition);
  assert.deepEqual(task.execution.args, [...check, '--fail-on', 'warning', '--', '2024', '-x.md']);
});

test('leaves tasks that it does not know, and those without a folder, alone', () => {
  assert.equal(tasks.resolveTask({ definition: { type: 'gouji', task: 'other' }, scope: folder }), undefined);
  assert.equal(tasks.resolveTask({ definition: { type: 'gouji', task: 'check' }, scope: 2 }), undefined);
  assert.equal(tasks.resolveTask({ definition: { type: 'gouji', task: 'check' } }), undefined);
});
