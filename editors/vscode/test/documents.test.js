'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { beforeEach, describe, test } = require('node:test');
const vscode = require('vscode');
const { commands } = require('../source/commands');
const { DocumentChecks } = require('../source/documents/documentChecks');
const { convertDocument } = require('../source/documents/documentConversion');
const { commentOnDocument } = require('../source/documents/documentComments');
const { DocumentDrop } = require('../source/documents/documentDrop');
const { DocumentOrigins } = require('../source/documents/documentOrigins');
const { documentPage } = require('../source/documents/documentPage');
const { endingOf } = require('../source/documents/officeDocument');
const { exportWord } = require('../source/documents/wordExport');
const { builtServer, needsServer } = require('./stubs/builtServer');
const { fakeTool } = require('./stubs/fakeServer');
const { temporaryFolder } = require('./stubs/temporaryFolder');
const { textDocument, textEditor } = require('./stubs/texts');

const { state } = vscode.stub;
const manifest = require('../package.json');
const sample = join(__dirname, '../sample/sample-report.md');
const findBinary = () => ({ path: builtServer() });
const token = { isCancellationRequested: false };
let origins;

beforeEach(() => {
  vscode.stub.reset();
  origins = new DocumentOrigins();
});

const told = () => state.messages.map(({ text }) => text);

/** The sample as a document of a kind, in a folder of its own. */
function sampleDocument(ending) {
  const file = join(temporaryFolder(), `某局2024年年报.${ending}`);
  execFileSync(builtServer(), ['export', sample, '--format', ending, '-o', file]);
  return vscode.Uri.file(file);
}

test('documents are known by their endings, in letters of either case', () => {
  for (const path of ['/r/年报.docx', '/r/年报.DOC', '/r/a.wps', '/r/a.html']) assert.ok(endingOf({ path }), path);
  for (const path of ['/r/年报.md', '/r/docx', '/r/a.txt', '/docx/a']) assert.equal(endingOf({ path }), undefined, path);
});

describe('a Word document', needsServer, () => {
  test('is checked: each finding with its place in words, and a page that has the findings and the report', async () => {
    const document = sampleDocument('docx');
    const checks = new DocumentChecks(findBinary, manifest);
    await checks.check(document);
    assert.deepEqual(told(), []);
    const found = state.collections['gouji-document'].at(document.path);
    assert.deepEqual(found.map(({ code }) => code.value), ['nonstandard-label', 'unbalanced-total', 'nonstandard-heading']);
    assert.match(found[1].message, /^表三第 16 行第 4 栏：/);
    assert.equal(found[1].relatedInformation.length, 2);
    const [shown] = state.executed.filter(([id]) => id === 'markdown.showPreview');
    const page = checks.provideTextDocumentContent(shown[1]);
    assert.ok(page.startsWith('# 某局2024年年报.docx\n') && page.includes('表三第 16 行第 4 栏：') && page.includes('| 一、本年新收政府信息公开申请数量 |'));
    assert.ok(state.executed.some(([id]) => id === 'workbench.actions.view.problems'));
    checks.dispose();
  });

  test('is opened as text that is not saved, and is known as where it came from', async () => {
    const document = sampleDocument('docx');
    await convertDocument(document, findBinary, origins);
    assert.deepEqual(told(), []);
    assert.match(state.inserted[0], /^# 云岭县人民政府2024年政府信息公开工作年度报告\n/);
    const [opened] = state.documents;
    assert.equal(opened.scheme, 'untitled');
    assert.equal(origins.of(opened.with({ scheme: 'file' })), document);
  });

  test('is saved once more with comments', async () => {
    const document = sampleDocument('docx');
    state.saveDialog = document.with({ path: document.path.replace('.docx', '（批注）.docx') });
    await commentOnDocument(document, findBinary);
    assert.deepEqual(told(), ['已导出 某局2024年年报（批注）.docx']);
    assert.ok(existsSync(state.saveDialog.fsPath) && readFileSync(state.saveDialog.fsPath).subarray(0, 2).toString() === 'PK');
    assert.equal(state.dialogs[0].defaultUri.path, state.saveDialog.path);
  });

  test('that is dropped or pasted is put there as text', async () => {
    const document = sampleDocument('docx');
    const drop = new DocumentDrop(findBinary);
    const data = (...uris) => ({ get: (type) => (type === 'text/uri-list' ? { asString: async () => uris.join('\r\n') } : undefined) });
    const edit = await drop.provideDocumentDropEdits(textDocument(), {}, data(document), token);
    assert.match(edit.insertText, /^# 云岭县人民政府2024年/);
    const [paste] = await drop.provideDocumentPasteEdits(textDocument(), [], data(document), {}, token);
    assert.equal(paste.insertText, edit.insertText);
    for (const others of [data('file:///r/a.png'), data(document, document), data()]) {
      assert.equal(await drop.provideDocumentDropEdits(textDocument(), {}, others, token), undefined);
    }
  });
});

describe('a web page', needsServer, () => {
  test('is checked by its lines, as it has some', async () => {
    const document = sampleDocument('html');
    const checks = new DocumentChecks(findBinary, manifest);
    await checks.check(document);
    const [first] = state.collections['gouji-document'].at(document.path);
    assert.ok(first.range.start.line > 0 && !/第\d+行/.test(first.message));
    checks.dispose();
  });
});

test('what cannot be read is told of, in the words of the tool', async () => {
  const { path } = fakeTool({ complaint: 'gouji: 不是 Word 文档', status: 2 });
  const document = vscode.Uri.file(join(path, '../a.docx'));
  await convertDocument(document, () => ({ path }), origins);
  await new DocumentChecks(() => ({ path }), manifest).check(document);
  assert.equal(told().length, 2);
  assert.ok(told().every((text) => text.includes('没有完成') && text.includes('不是 Word 文档')), told());
  assert.deepEqual(state.documents, []);
});

test('what is left out of a document is named', async () => {
  const tool = fakeTool({ output: '# 某局2024年政府信息公开工作年度报告\n', complaint: 'gouji: 没有读 2 张图片\ngouji: 没有读页眉', status: 1 });
  await convertDocument(vscode.Uri.file(join(tool.path, '../a.docx')), () => ({ path: tool.path }), origins);
  assert.equal(state.documents.length, 1);
  assert.match(told()[0], /^勾稽：a\.docx 已转换。请留意：.*2 张图片.*；.*页眉/);
});

test('a report that was made of a Word document may be exported as comments in that', async () => {
  const document = textDocument({ uri: 'file:///r/2024.txt' });
  vscode.window.activeTextEditor = textEditor(document);
  origins.note(document.uri, vscode.Uri.file('/r/2024.docx'));
  state.pick = (items) => items[1];
  await exportWord(() => ({ path: fakeTool().path }), {}, origins);
  assert.deepEqual(state.dialogs[0].items.map(({ label }) => label), ['新的 Word 文档', '在原文档 2024.docx 上加批注']);
  assert.equal(state.dialogs[1].defaultUri.path, '/r/2024（批注）.docx');
});

test('without a file from the Explorer the user chooses one', async () => {
  const checked = [];
  const all = commands({ documentChecks: { check: (uri) => checked.push(uri.path) }, extension: { packageJSON: manifest } });
  await all['gouji.checkDocument'](vscode.Uri.file('/r/a.docx'));
  await all['gouji.checkDocument']();
  state.openDialog = [vscode.Uri.file('/r/b.xlsx')];
  await all['gouji.checkDocument']();
  assert.deepEqual(checked, ['/r/a.docx', '/r/b.xlsx']);
});

test('the page on a document says what it is not', () => {
  const page = documentPage('a_b.html', { report: false, findings: [] }, { text: '正文', leftOut: ['没有读 *图片*'] });
  assert.equal(page, '# a\\_b.html\n\n没有认出这是政府信息公开工作年度报告，没有核对。\n\n请留意：\n\n* 没有读 \\*图片\\*\n\n---\n\n正文');
  assert.match(documentPage('a', { report: true, findings: [] }, { text: '', leftOut: [] }), /✓ 没有发现问题/);
});
