'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { readFileSync, writeFileSync, mkdirSync, existsSync } = require('node:fs');
const { join } = require('node:path');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { findServerBinary } = require('../source/node/serverBinary');
const { toolBytes, toolOutput } = require('../source/tool');
const { WebServer } = require('../source/webServer');
const { until } = require('./stubs/fakeServer');
const { temporaryFolder } = require('./stubs/temporaryFolder');

const { state } = vscode.stub;
const program = join(__dirname, '../../web/dist/gouji.wasm');
const missing = !existsSync(program) && 'editors/web/build has not been run';
const sample = readFileSync(join(__dirname, '../sample/sample-report.md'), 'utf8');
let extension;

beforeEach(() => {
  vscode.stub.reset();
  extension = temporaryFolder();
  mkdirSync(join(extension, 'server'));
  process.env.PATH = '/nonexistent';
});

test('takes the program of any system where there is no other', () => {
  const web = join(extension, 'server', 'gouji.wasm');
  writeFileSync(web, '');
  assert.deepEqual(findServerBinary(vscode.Uri.file(extension)), { path: web });
  state.settings['gouji.program'] = 'native';
  assert.equal(findServerBinary(vscode.Uri.file(extension)).problem, 'missing');
});

test('takes it before the program in the extension where that is for another system, or the settings want it', () => {
  const [web, native] = ['gouji.wasm', 'gouji'].map((name) => join(extension, 'server', name));
  writeFileSync(web, '');
  writeFileSync(native, '', { mode: 0o755 });
  writeFileSync(join(extension, 'server', 'system.txt'), `${process.platform}-${process.arch}\n`);
  assert.deepEqual(findServerBinary(vscode.Uri.file(extension)), { path: native });
  writeFileSync(join(extension, 'server', 'system.txt'), 'other-system\n');
  assert.deepEqual(findServerBinary(vscode.Uri.file(extension)), { path: web });
  writeFileSync(join(extension, 'server', 'system.txt'), `${process.platform}-${process.arch}\n`);
  state.settings['gouji.program'] = 'webAssembly';
  assert.deepEqual(findServerBinary(vscode.Uri.file(extension)), { path: web });
});

test('does what the tool does', { skip: missing }, async () => {
  const page = await toolOutput(program, ['export', '-', '--format', 'html', '--language', 'zh'], { input: sample });
  assert.match(page, /^<!DOCTYPE html>[\s\S]*<table class="requests"/);
  assert.match(await toolOutput(program, ['new', '--year', '2024', '--body', '云岭县水务局', '--language', 'zh']), /^# 云岭县水务局2024年/);
  assert.match(await toolOutput(program, ['explain', 'unbalanced-total', '--language', 'en']), /Source: /);
  await assert.rejects(toolOutput(program, ['export', '-', '--format', 'csv'], { input: '不是报告' }), /年度报告/);
});

test('reads documents, checks them and gives them comments, as the tool does', { skip: missing }, async () => {
  const folder = temporaryFolder();
  const document = join(folder, '某局2024年年报.docx');
  writeFileSync(document, await toolBytes(program, ['export', '-', '--format', 'docx'], { input: sample }));
  assert.match(await toolOutput(program, ['import', document, '--language', 'zh']), /^# 云岭县人民政府2024年/);
  const options = ['--format', 'json', '--severity', 'nonstandard-label=off'];
  const [file] = JSON.parse(await toolOutput(program, ['check', ...options, '--', document], { locale: 'zh' })).files;
  assert.deepEqual(file.findings.map(({ rule }) => rule), ['unbalanced-total', 'nonstandard-heading']);
  assert.equal(file.findings[0].place, '表三第 16 行第 4 栏');
  const commented = join(folder, 'commented.docx');
  await toolBytes(program, ['check', document, '--annotate', commented, '--force', '--quiet', '--language', 'zh']);
  assert.equal(state.written[0].uri.path, commented);
  assert.ok(Buffer.from(state.written[0].bytes).includes('word/comments.xml'));
  const pdf = join(folder, 'a.pdf');
  writeFileSync(pdf, '%PDF-1.7');
  for (const asked of [['import', pdf, '--language', 'zh'], ['check', '--language', 'zh', '--', pdf]]) await assert.rejects(toolOutput(program, asked), /PDF 读不了/);
});

test('talks as a server does, in a thread that ends with it', { skip: missing }, async () => {
  const server = new WebServer(program, { appendLine() {} });
  const { reader, writer } = await server.start();
  const messages = [];
  let isClosed = false;
  reader.listen((message) => messages.push(message));
  reader.onClose(() => (isClosed = true));
  await writer.write({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });
  await until(() => messages.some(({ id }) => id === 1));
  assert.ok(messages[0].result.capabilities.hoverProvider);
  assert.equal(server.ending, '');
  await writer.write({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
  await writer.write({ jsonrpc: '2.0', method: 'exit' });
  await until(() => isClosed);
  assert.equal(server.ending, '退出码 0');
});

test('a program that is none says so', async () => {
  const web = join(extension, 'server', 'gouji.wasm');
  writeFileSync(web, 'no program');
  const server = new WebServer(web, { appendLine() {} });
  const { reader } = await server.start();
  let isClosed = false;
  reader.onClose(() => (isClosed = true));
  await until(() => isClosed);
  assert.match(server.ending, /CompileError/);
  await assert.rejects(toolOutput(web, ['explain', 'unbalanced-total']), /CompileError/);
});
