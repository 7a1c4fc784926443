'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { existsSync, readFileSync } = require('node:fs');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { checkFile, leaveFile } = require('../source/fileCheck');
const { fixAll } = require('../source/fixAll');
const { LeftFiles } = require('../source/leftFiles');
const { exportPDF } = require('../source/node/pdfExport');
const { findBrowser, printArguments } = require('../source/node/printingBrowser');
const { openSettingsFile } = require('../source/settingsFile');
const { Verdicts } = require('../source/verdicts');
const { LanguageClient } = require('./stubs/languageclient');
const { fakeServer, fakeTool } = require('./stubs/fakeServer');
const { memory } = require('./stubs/leftFiles');
const { temporaryFolder } = require('./stubs/temporaryFolder');
const { textDocument, textEditor } = require('./stubs/texts');

const { state } = vscode.stub;
const previews = {};
const uri = 'file:///r/2024.md';
let document;
let verdicts;
let client;
let leftFiles;

beforeEach(() => {
  vscode.stub.reset();
  document = textDocument({ uri, text: '# 某局' });
  vscode.window.activeTextEditor = textEditor(document);
  verdicts = new Verdicts();
  leftFiles = new LeftFiles(memory(), () => client, verdicts);
  client = new LanguageClient('x', 'x', undefined, { outputChannel: { logLevel: 3 }, middleware: leftFiles.middleware });
});

const verdict = { uri, report: true, errors: 1, warnings: 2, information: 0, hints: 0 };
const told = () => state.messages.map(({ text }) => text);

test('a file that is left alone is closed to the server until it is taken again', async () => {
  verdicts.take(document.uri, verdict);
  await leaveFile(leftFiles, previews);
  assert.ok(leftFiles.has(document.uri));
  assert.equal(client.sent[0], `textDocument/didClose ${uri}`);
  assert.equal(verdicts.of(document.uri), undefined);
  assert.deepEqual(client.diagnostics.deleted, [uri]);
  // Nothing of what is typed reaches the server.
  const sent = client.sent.length;
  for (const method of ['didOpen', 'didClose']) await leftFiles.middleware[method](document, () => client.sent.push(method));
  await leftFiles.middleware.didChange({ document }, () => client.sent.push('didChange'));
  assert.equal(client.sent.length, sent);
  await checkFile(leftFiles, verdicts, previews);
  assert.equal(client.sent[sent], `textDocument/didOpen ${uri}`);
  assert.ok(!leftFiles.has(document.uri));
  await leftFiles.middleware.didChange({ document }, () => client.sent.push('didChange'));
  assert.equal(client.sent.at(-1), 'didChange');
});

test('which files are left alone is kept, and told of', async () => {
  const kept = memory();
  const before = new LeftFiles(kept, () => client, verdicts);
  let changes = 0;
  before.onDidChange(() => changes++);
  await before.leave(document);
  assert.equal(changes, 1);
  assert.ok(new LeftFiles(kept, () => client, verdicts).has(document.uri));
});

test('checking a file says how it stands, or why it is not checked', async () => {
  await checkFile(leftFiles, verdicts, previews);
  assert.match(told()[0], /没有认出这是年度报告/);
  assert.deepEqual(state.executed, []);
  verdicts.take(document.uri, verdict);
  await checkFile(leftFiles, verdicts, previews);
  assert.equal(told()[1], '勾稽：1 个错误，2 个警告。');
  assert.deepEqual(state.executed, [['workbench.actions.view.problems']]);
});

test('all that is certain is repaired in one edit, and how much that was is said', async () => {
  await fixAll(previews);
  assert.match(told()[0], /没有能直接改好的/);
  const edit = { get: () => [{}, {}, {}], apply: () => true };
  state.codeActions = [{ kind: { value: 'source.organizeImports' } }, { kind: { value: 'source.fixAll.gouji' }, edit }];
  await fixAll(previews);
  assert.deepEqual(state.edits, [edit]);
  assert.equal(told()[1], '勾稽：改了 3 处，可以撤销。');
  const [, asked, , kind] = state.executed[0];
  assert.deepEqual([String(asked), kind], [uri, 'source.fixAll.gouji']);
});

test('the nearest file of settings is opened, and one is made where there is none', async () => {
  vscode.workspace.workspaceFolders = [{ uri: vscode.Uri.file('/r') }];
  vscode.window.activeTextEditor = textEditor(textDocument({ uri: 'file:///r/2024/某局/a.md' }));
  await openSettingsFile();
  assert.deepEqual(state.written.map(({ uri: file }) => file.path), ['/r/.gouji.json']);
  assert.deepEqual(JSON.parse(Buffer.from(state.written[0].bytes).toString()), { severities: {} });
  state.files.push('/r/2024/.gouji.json');
  await openSettingsFile();
  assert.deepEqual(state.documents.map(({ path }) => path), ['/r/.gouji.json', '/r/2024/.gouji.json']);
  assert.equal(state.written.length, 1);
});

test('without a folder there are no settings to open', async () => {
  vscode.window.activeTextEditor = undefined;
  await openSettingsFile();
  assert.match(told()[0], /先打开报告所在的文件夹/);
});

/** A browser that prints what it was given. */
const browser = () =>
  fakeServer('for argument in "$@"; do case $argument in --print-to-pdf=*) out=${argument#*=};; file:*) page=${argument#file://};; esac; done; printf "%%PDF " >"$out"; cat "$page" >>"$out"');

test('a browser prints the page for publication as PDF', async () => {
  const tool = fakeTool({ output: '<!doctype html>' });
  state.saveDialog = vscode.Uri.file('/r/2024.pdf');
  await exportPDF(() => ({ path: tool.path }), previews, browser);
  assert.deepEqual(tool.arguments(), ['export', '-', '--format', 'html', '--language', 'zh']);
  assert.equal(Buffer.from(state.written[0].bytes).toString(), '%PDF <!doctype html>');
  assert.deepEqual([state.dialogs[0].defaultUri.path, state.dialogs[0].filters], ['/r/2024.pdf', { PDF: ['pdf'] }]);
  assert.deepEqual(told(), ['已导出 2024.pdf']);
});

test('without a browser, or with one that prints nothing, that is said', async () => {
  state.answers = ['导出为 HTML'];
  await exportPDF(() => ({ path: '/none' }), previews, () => undefined);
  assert.match(told()[0], /没有找到 Chrome、Edge 或 Chromium/);
  assert.deepEqual(state.executed, [['gouji.exportHTML']]);
  const tool = fakeTool({ output: '<!doctype html>' });
  await exportPDF(() => ({ path: tool.path }), previews, () => fakeServer('exit 0'));
  assert.equal(told()[1], '勾稽：没有完成：浏览器没有打印出来');
  assert.deepEqual(state.written, []);
});

test('a browser is found by its name on the path, or where its installer puts it', () => {
  const path = fakeServer();
  const folder = temporaryFolder();
  const chromium = `${folder}/chromium`;
  require('node:fs').writeFileSync(chromium, readFileSync(path));
  assert.equal(findBrowser({ PATH: `/nowhere:${folder}` }, 'linux'), chromium);
  assert.equal(findBrowser({ PATH: '/nowhere' }, 'linux'), undefined);
  assert.equal(findBrowser({}, 'win32'), undefined);
  assert.ok(existsSync(chromium));
});

test('a browser prints without the network and with a profile of its own', () => {
  const given = printArguments({ page: 'file:///a.html', output: '/a.pdf', profile: '/p' });
  assert.equal(given.at(-1), 'file:///a.html');
  for (const argument of ['--headless', '--host-resolver-rules=MAP * ~NOTFOUND', '--user-data-dir=/p', '--print-to-pdf=/a.pdf']) assert.ok(given.includes(argument), argument);
});
