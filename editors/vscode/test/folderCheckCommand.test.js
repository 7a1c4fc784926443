'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { checkFolders } = require('../source/folderCheckCommand');
const { checkSummary } = require('../source/checkSummary');

const { state } = vscode.stub;
const { Error: error, Warning: warning, Information: information, Hint: hint } = vscode.DiagnosticSeverity;
const file = (...severities) => ({ diagnostics: severities.map((severity) => ({ severity })), isUnreadable: false });
const unreadable = { diagnostics: [{ severity: warning }], isUnreadable: true };
const folder = (path, scheme = 'file') => ({ uri: vscode.Uri.parse(`${scheme}:${path}`), name: path, index: 0 });
let asked;

beforeEach(() => {
  vscode.stub.reset();
  vscode.workspace.workspaceFolders = [folder('/r'), folder('/s'), folder('/t', 'vscode-vfs')];
  asked = [];
});

/** Runs the command, whose check finds something. */
const run = (found, binary = { path: '/x/gouji' }) =>
  checkFolders({
    findBinary: () => binary,
    check: async (scopes, token, onProgress) => {
      asked.push(scopes);
      onProgress(0, 4);
      onProgress(4, 4);
      if (token.isCancellationRequested) return undefined;
      return found();
    },
  });
const texts = () => state.messages.map(({ text }) => text);

test('checks every folder on disk, tells how far it is, and shows the problems', async () => {
  await run(() => [file(error), file()]);
  assert.deepEqual(asked[0].map((scope) => [scope.folder.name, scope.paths]), [['/r', ['.']], ['/s', ['.']]]);
  assert.deepEqual(state.progress[0].reports, [{ message: '4 个文件', increment: 0 }, { message: '4 个文件', increment: 100 }]);
  assert.equal(state.progress[0].cancellable, true);
  assert.deepEqual(state.executed, [['workbench.actions.view.problems']]);
  assert.deepEqual(texts(), ['勾稽：核对了 2 份报告：1 个错误。']);
});

test('leaves the problems closed where there are none', async () => {
  await run(() => [file()]);
  assert.deepEqual(state.executed, []);
  assert.deepEqual(texts(), ['勾稽：核对了 1 份报告：没有发现问题。']);
});

test('says nothing once it was cancelled', async () => {
  state.isCancelled = true;
  await run(() => [file(error)]);
  assert.deepEqual([texts(), state.executed], [[], []]);
});

test('says what is missing', async () => {
  await run(() => {
    throw new globalThis.Error('磁盘已满');
  });
  await run(() => [], { path: '/x/gouji', problem: 'missing', isConfigured: true });
  vscode.workspace.workspaceFolders = undefined;
  await run(() => []);
  assert.match(texts().join('\n'), /没有完成：磁盘已满\n.*没有这个文件.*\n.*先打开报告所在的文件夹/);
  assert.equal(asked.length, 1);
});

test('sums up in both languages', () => {
  const found = [file(error, error, warning, information, hint), file(), unreadable];
  assert.equal(checkSummary(found), '核对了 2 份报告：2 个错误，1 个警告，1 个提示，1 个建议；另有 1 个文件读不出来');
  assert.equal(checkSummary([unreadable]), '没有找到可以核对的年度报告；另有 1 个文件读不出来');
  vscode.env.language = 'en';
  assert.equal(checkSummary(found), 'checked 2 reports: 2 errors, 1 warning, 1 information, 1 hint; 1 file could not be read');
  assert.equal(checkSummary([file()]), 'checked 1 report: nothing found');
});
