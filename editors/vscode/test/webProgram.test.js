'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { readFileSync, writeFileSync, mkdirSync, existsSync } = require('node:fs');
const { join } = require('node:path');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { findServerBinary } = require('../source/serverBinary');
const { toolOutput } = require('../source/tool');
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
  assert.deepEqual(findServerBinary(extension), { path: web });
  state.settings['gouji.program'] = 'native';
  assert.equal(findServerBinary(extension).problem, 'missing');
});

test('takes it before the program in the extension where that is for another system, or the settings want it', () => {
  const [web, native] = ['gouji.wasm', 'gouji'].map((name) => join(extension, 'server', name));
  writeFileSync(web, '');
  writeFileSync(native, '', { mode: 0o755 });
  writeFileSync(join(extension, 'server', 'system.txt'), `${process.platform}-${process.arch}\n`);
  assert.deepEqual(findServerBinary(extension), { path: native });
  writeFileSync(join(extension, 'server', 'system.txt'), 'other-system\n');
  assert.deepEqual(findServerBinary(extension), { path: web });
  writeFileSync(join(extension, 'server', 'system.txt'), `${process.platform}-${process.arch}\n`);
  state.settings['gouji.program'] = 'webAssembly';
  assert.deepEqual(findServerBinary(extension), { path: web });
});

test('does what the tool does', { skip: missing }, async () => {
  const page = await toolOutput(program, ['export', '-', '--format', 'html', '--language', 'zh'], { input: sample });
  assert.match(page, /^<!DOCTYPE html>[\s\S]*<table class="requests"/);
  assert.match(await toolOutput(program, ['new', '--year', '2024', '--body', '云岭县水务局', '--language', 'zh']), /^# 云岭县水务局2024年/);
  assert.match(await toolOutput(program, ['explain', 'unbalanced-total', '--language', 'en']), /Source: /);
  await assert.rejects(toolOutput(program, ['export', '-', '--format', 'csv'], { input: '不是报告' }), /年度报告/);
});
