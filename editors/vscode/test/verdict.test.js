'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { verdictText, verdictTooltip } = require('../source/verdict');
const { VerdictStatus } = require('../source/verdictStatus');
const { Verdicts } = require('../source/verdicts');
const { noLeftFiles } = require('./stubs/leftFiles');
const { textDocument, textEditor } = require('./stubs/texts');

const { state, events } = vscode.stub;
const report = { uri: 'file:///r/2024.md', version: 1, report: true, year: 2024, body: '云岭县人民政府', errors: 0, warnings: 0, information: 0, hints: 0 };

let session;
let previews;
let leftFiles;
beforeEach(() => {
  vscode.stub.reset();
  const changes = [new vscode.EventEmitter(), new vscode.EventEmitter()];
  session = { trouble: undefined, onDidChange: changes[0].event, change: () => changes[0].fire() };
  leftFiles = noLeftFiles;
  previews = { activeDocument: undefined, onDidChangeActive: changes[1].event, change: () => changes[1].fire() };
});

test('says what is wrong in a few characters, the gravest first', () => {
  assert.equal(verdictText(report), '勾稽 ✓');
  assert.equal(verdictText({ ...report, errors: 3, warnings: 2 }), '勾稽 ✗ 3');
  assert.equal(verdictText({ ...report, warnings: 2 }), '勾稽 ⚠ 2');
  assert.equal(verdictText({ ...report, information: 2, hints: 1 }), '勾稽 ✓');
});

test('says whose report it is and how much was found', () => {
  assert.equal(verdictTooltip({ ...report, errors: 1, hints: 2 }), '云岭县人民政府 2024年度\n1 个错误，2 个建议\n点击查看问题');
  assert.equal(verdictTooltip({ ...report, year: null, body: null }), '没有发现问题\n点击查看问题');
});

test('speaks English to those who read English', () => {
  vscode.env.language = 'en-gb';
  assert.equal(verdictText({ ...report, errors: 1 }), 'gouji ✗ 1');
  assert.equal(verdictTooltip({ ...report, errors: 1, warnings: 2 }), '云岭县人民政府 2024\n1 error, 2 warnings\nClick to show the problems');
});

/** The status bar with an active editor and a verdict. */
function shown(verdict, document = textDocument()) {
  const verdicts = new Verdicts();
  const status = new VerdictStatus(verdicts, session, previews, leftFiles);
  vscode.window.activeTextEditor = textEditor(document);
  verdicts.take(vscode.Uri.parse(verdict.uri), verdict);
  return { verdicts, status, item: state.items[0] };
}

const isReport = () => state.executed.filter(([id, key]) => id === 'setContext' && key === 'gouji.isReport').at(-1)[2];

test('shows the verdict on the report in the active editor; a click shows the problems', () => {
  const { item } = shown({ ...report, errors: 3 });
  assert.ok(item.isShown);
  assert.equal(item.text, '勾稽 ✗ 3');
  assert.equal(item.command, 'workbench.actions.view.problems');
  assert.equal(isReport(), true);
});

test('follows the text as it is mended', () => {
  const { verdicts, item } = shown({ ...report, errors: 1 });
  verdicts.take(vscode.Uri.parse(report.uri), report);
  assert.equal(item.text, '勾稽 ✓');
});

test('is hidden for a document that is no report', () => {
  const { item } = shown({ ...report, report: false });
  assert.equal(item.isShown, false);
  assert.equal(isReport(), false);
});

test('follows the active editor', () => {
  const { item } = shown(report);
  vscode.window.activeTextEditor = textEditor(textDocument({ uri: 'file:///r/other.md' }));
  events.activeEditor.fire();
  assert.equal(item.isShown, false);
  vscode.window.activeTextEditor = textEditor(textDocument());
  events.activeEditor.fire();
  assert.equal(item.isShown, true);
  vscode.window.activeTextEditor = undefined;
  events.activeEditor.fire();
  assert.equal(item.isShown, false);
});

test('stays while the log is read', () => {
  const { item } = shown(report);
  vscode.window.activeTextEditor = textEditor(textDocument({ uri: 'output:gouji' }));
  events.activeEditor.fire();
  assert.ok(item.isShown);
  vscode.window.activeTextEditor = undefined;
  events.activeEditor.fire();
  assert.equal(item.isShown, false);
});

test('follows the preview that is active', () => {
  const { item } = shown(report);
  vscode.window.activeTextEditor = undefined;
  previews.activeDocument = textDocument();
  previews.change();
  assert.equal(item.isShown, true);
  assert.equal(isReport(), true);
});

test('stays where the server has given up, says what happened, and restarts it on a click', () => {
  const { verdicts, item } = shown(report, textDocument({ text: '# 某局2024年政府信息公开工作年度报告\n' }));
  verdicts.clear();
  assert.equal(item.isShown, false, 'it may be back in a moment');
  session.trouble = '程序退出了 6 次';
  session.change();
  assert.ok(item.isShown);
  assert.equal(item.text, '$(warning) 勾稽 没有在核对');
  assert.match(item.tooltip, /程序退出了 6 次\n点击重启/);
  assert.equal(item.command, 'gouji.restart');
  assert.equal(isReport(), false);
  vscode.window.activeTextEditor = textEditor(textDocument({ text: '# 说明\n' }));
  events.activeEditor.fire();
  assert.equal(item.isShown, false);
  vscode.window.activeTextEditor = textEditor(textDocument());
  session.trouble = undefined;
  verdicts.take(vscode.Uri.parse(report.uri), report);
  assert.deepEqual([item.text, item.command], ['勾稽 ✓', 'workbench.actions.view.problems']);
});

test('takes a verdict on another document without showing it', () => {
  const { item } = shown({ ...report, uri: 'file:///r/other.md' });
  assert.equal(item.isShown, false);
});

test('knows a document by its name however the server writes it', () => {
  const { item } = shown({ ...report, uri: 'file:///r/%E5%B9%B4%E6%8A%A5.md' }, textDocument({ uri: 'file:///r/年报.md' }));
  assert.ok(item.isShown);
});

test('forgets a document that is closed, and all when the server is gone', () => {
  const { verdicts, item } = shown(report);
  events.close.fire(textDocument());
  events.activeEditor.fire();
  assert.equal(item.isShown, false);
  verdicts.take(vscode.Uri.parse(report.uri), report);
  assert.ok(item.isShown);
  verdicts.clear();
  assert.equal(item.isShown, false);
});

test('leaves nothing behind', () => {
  const { verdicts, status, item } = shown(report);
  status.dispose();
  verdicts.dispose();
  assert.ok(item.isDisposed);
  assert.equal(isReport(), undefined);
  assert.equal(events.activeEditor.listeners.size + events.close.listeners.size, 0);
});

test('says that a file is left alone, and leads back', () => {
  const document = textDocument();
  leftFiles = { ...noLeftFiles, has: (uri) => String(uri) === String(document.uri) };
  const { verdicts, item } = shown(report, document);
  verdicts.forget(document.uri);
  assert.deepEqual([item.text, item.command, item.isShown], ['$(circle-slash) 勾稽 不核对', 'gouji.checkFile', true]);
});
