'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { chmodSync, copyFileSync, mkdirSync, statSync, symlinkSync } = require('node:fs');
const { homedir } = require('node:os');
const { dirname, join, relative } = require('node:path');
const { beforeEach, afterEach, test } = require('node:test');
const vscode = require('vscode');
const { findServerBinary } = require('../source/node/serverBinary');
const { fakeServer } = require('./stubs/fakeServer');
const { temporaryFolder } = require('./stubs/temporaryFolder');

const { state } = vscode.stub;
const path = process.env.PATH;
let extension;

beforeEach(() => {
  vscode.stub.reset();
  extension = temporaryFolder();
  process.env.PATH = '/nonexistent';
});
afterEach(() => (process.env.PATH = path));

function bundle() {
  mkdirSync(join(extension, 'server'));
  const bundled = join(extension, 'server', 'gouji');
  copyFileSync(fakeServer(), bundled);
  return bundled;
}

test('takes the program that the settings name before the one in the extension', () => {
  bundle();
  state.settings['gouji.serverPath'] = fakeServer();
  assert.deepEqual(findServerBinary(vscode.Uri.file(extension)), { path: state.settings['gouji.serverPath'] });
});

test('takes the program in the extension before the one on PATH', () => {
  process.env.PATH = dirname(fakeServer());
  const bundled = bundle();
  assert.deepEqual(findServerBinary(vscode.Uri.file(extension)), { path: bundled });
});

test('takes the program on PATH where the extension has none', () => {
  const program = fakeServer();
  process.env.PATH = `/nonexistent:${dirname(program)}`;
  assert.deepEqual(findServerBinary(vscode.Uri.file(extension)), { path: program });
});

test('says that there is no program at all', () => {
  assert.deepEqual(findServerBinary(vscode.Uri.file(extension)), { path: join(extension, 'server', 'gouji'), problem: 'missing', isConfigured: false });
});

test('does not fall back where the program that the settings name cannot be run', () => {
  bundle();
  const unmarked = fakeServer();
  chmodSync(unmarked, 0o644);
  for (const [file, problem] of [['/nonexistent/gouji', 'missing'], [extension, 'notAFile'], [unmarked, 'notExecutable']]) {
    state.settings['gouji.serverPath'] = file;
    assert.deepEqual(findServerBinary(vscode.Uri.file(extension)), { path: file, problem, isConfigured: true });
  }
});

test('makes the program in the extension executable where copying has lost that', () => {
  const bundled = bundle();
  chmodSync(bundled, 0o644);
  assert.deepEqual(findServerBinary(vscode.Uri.file(extension)), { path: bundled });
});

test('reads paths from the home folder and from the workspace', () => {
  const program = fakeServer();
  const folder = dirname(program);
  vscode.workspace.workspaceFolders = [{ uri: vscode.Uri.file(folder) }];
  for (const setting of ['gouji', './gouji', '${workspaceFolder}/gouji', `~/${relative(homedir(), program)}`]) {
    state.settings['gouji.serverPath'] = setting;
    assert.equal(statSync(findServerBinary(vscode.Uri.file(extension)).path).ino, statSync(program).ino, setting);
    assert.equal(findServerBinary(vscode.Uri.file(extension)).problem, undefined, setting);
  }
});

test('follows links', () => {
  const link = join(extension, 'link');
  symlinkSync(fakeServer(), link);
  state.settings['gouji.serverPath'] = link;
  assert.deepEqual(findServerBinary(vscode.Uri.file(extension)), { path: link });
});
