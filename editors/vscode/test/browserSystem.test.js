'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { clientUri, pathOf, serverUri, uriOf } = require('../source/browser/filePaths');
const { HeldFiles, limits } = require('../source/browser/heldFiles');
const { temporaryFolder } = require('./stubs/temporaryFolder');
const { textDocument, textEditor } = require('./stubs/texts');
const { until } = require('./stubs/fakeServer');

const { state, events } = vscode.stub;
const source = join(__dirname, '../source');

beforeEach(() => vscode.stub.reset());

/** The sources of the extension in a browser, by their paths, with what each of them asks for. */
function sourcesInBrowser() {
  const found = new Map();
  const waiting = [join(source, 'extension.js')];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (found.has(path)) continue;
    const text = readFileSync(path, 'utf8');
    const asked = [...text.matchAll(/require\('([^']+)'\)/g)].map(([, name]) => name);
    found.set(path, { text, asked });
    for (const name of asked) {
      if (name.startsWith('#system/')) waiting.push(join(source, 'browser', `${name.slice('#system/'.length)}.js`));
      else if (name.startsWith('.')) waiting.push(`${join(dirname(path), name)}.js`);
    }
  }
  return found;
}

test('in a browser nothing asks for what Node alone has', () => {
  const found = sourcesInBrowser();
  assert.ok(found.size > 70);
  for (const [path, { text, asked }] of found) {
    assert.ok(existsSync(path), path);
    for (const name of asked) assert.ok(/^(\.|#system\/|vscode$|vscode-languageclient\/browser$)/.test(name), `${path}: ${name}`);
    assert.doesNotMatch(text.replace(/\/\*[\s\S]*?\*\//g, ''), /\b(process\.|Buffer\b|__dirname|setImmediate|unref\()/, path);
  }
});

test('what a system gives has the same names in both', () => {
  const nouns = new Set([...sourcesInBrowser().values()].flatMap(({ asked }) => asked.filter((name) => name.startsWith('#system/'))));
  assert.ok(nouns.size >= 9);
  for (const noun of nouns) {
    const file = `${noun.slice('#system/'.length)}.js`;
    const [node, browser] = ['node', 'browser'].map((system) => Object.keys(require(join(source, system, file))));
    for (const name of node) assert.ok(browser.includes(name), `${file}: ${name}`);
  }
});

test('the server knows each file by one path, wherever it lies, and leads back to it', () => {
  for (const text of ['vscode-vfs://github/owner/reports/2024/某局 年报.md', 'vscode-remote://127.0.0.1%3A8080/r/a.md', 'file:///r/年报.txt']) {
    const uri = vscode.Uri.parse(text);
    assert.match(serverUri(uri), /^file:\/\/\//);
    assert.equal(clientUri(serverUri(uri)).toString(), uri.toString());
    assert.equal(uriOf(pathOf(uri)).toString(), uri.toString());
    assert.equal(decodeURIComponent(serverUri(uri)), `file://${pathOf(uri)}`);
  }
  // What is in no file goes through as it is.
  for (const text of ['untitled:Untitled-1', 'gouji-rule:/rules.md#late-date']) assert.equal(clientUri(serverUri(vscode.Uri.parse(text))).toString(), text);
  // A server may look for settings above all folders.
  for (const path of ['/', '/vscode-vfs', '/vscode-vfs/github']) assert.ok(uriOf(path).path.startsWith('/'), path);
  const [one, other] = ['vscode-vfs://github/r/a.md', 'vscode-vfs://gitlab/r/a.md'].map((text) => pathOf(vscode.Uri.parse(text)));
  assert.notEqual(one, other);
});

/** A thread that is given files. */
class Thread {
  files = new Map();
  postMessage({ files = [], gone = [] }) {
    for (const { path, bytes } of files) this.files.set(path, bytes && new TextDecoder().decode(bytes));
    for (const path of gone) this.files.delete(path);
  }
}

/** Holds the files of a folder, as `write` has made it. */
async function held(files) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  vscode.workspace.workspaceFolders = [{ uri: vscode.Uri.file(folder), name: 'r', index: 0 }];
  const [lines, thread, files_] = [[], new Thread(), new HeldFiles()];
  let tellings = 0;
  const holding = files_.hold({ appendLine: (line) => lines.push(line) }, () => tellings++);
  await files_.gathered();
  files_.give(thread);
  const uri = (name) => vscode.Uri.file(join(folder, name));
  return { folder, lines, thread, files: files_, holding, uri, path: (name) => pathOf(uri(name)), tellings: () => tellings };
}

test('holds what the server may ask for: reports, settings, and of what nobody reads the name', async () => {
  const { thread, path, lines } = await held({
    '2023/某局2023年年报.md': '去年', '某局2024年年报.txt': '今年', '.gouji.json': '{}', 'a.docx': 'PK', '某局2022年年报.pdf': '%PDF',
    'node_modules/a/readme.md': '不是', 'a.js': '不是', '~$a.docx': '不是',
  });
  assert.deepEqual(
    Object.fromEntries(thread.files),
    {
      [path('2023/某局2023年年报.md')]: '去年', [path('某局2024年年报.txt')]: '今年', [path('.gouji.json')]: '{}', [path('a.docx')]: 'PK',
      [path('某局2022年年报.pdf')]: undefined,
    }
  );
  assert.deepEqual(lines, []);
});

test('follows what changes, and tells that there is something else', async () => {
  const { thread, path, uri, files, folder, tellings } = await held({ 'a.md': '一' });
  const before = tellings();
  writeFileSync(join(folder, 'a.md'), '二');
  events.change.fire(uri('a.md'));
  await until(() => tellings() > before);
  assert.equal(thread.files.get(path('a.md')), '二');
  writeFileSync(join(folder, 'b.md'), '三');
  await files.take(uri('b.md'));
  assert.equal(thread.files.get(path('b.md')), '三');
  rmSync(join(folder, 'a.md'));
  events.delete.fire(uri('a.md'));
  await until(() => !thread.files.has(path('a.md')));
  // A thread that is over is told of nothing.
  files.forget(thread);
  await files.take(uri('b.md'));
  assert.deepEqual([...thread.files.keys()], [path('b.md')]);
});

test('what is too large, or too much, is left out and named in the log, and reports go before other texts', async () => {
  const many = Object.fromEntries(Array.from({ length: limits.texts + 1 }, (_, index) => [`笔记${index}.md`, '甲']));
  const { thread, lines, path } = await held({ ...many, 'deep/er/某局2023年年报.md': '去年', '大.txt': 'x'.repeat(limits.text + 1) });
  // The one that is too large has taken a place.
  assert.ok(thread.files.size <= limits.texts && thread.files.size >= limits.texts - 1, String(thread.files.size));
  assert.equal(thread.files.get(path('deep/er/某局2023年年报.md')), '去年');
  assert.ok(!thread.files.has(path('大.txt')));
  assert.ok(lines.join('\n').includes(`${limits.texts + 3 - thread.files.size} 个没有读`), lines.join('\n'));
});

test('a text that lies in no folder of the workspace has what lies beside it', async () => {
  const { thread, files } = await held({ 'a.md': '一' });
  const folder = temporaryFolder();
  writeFileSync(join(folder, '2023.md'), '去年');
  const [opened, beside] = ['2024.md', '2023.md'].map((name) => vscode.Uri.file(join(folder, name)));
  events.open.fire(textDocument({ uri: opened.toString() }));
  await files.gathered();
  assert.equal(thread.files.get(pathOf(beside)), '去年');
});

test('what is behind a link to a folder is not there twice', async () => {
  const { findFiles } = vscode.workspace;
  try {
    const { folder } = await held({ '2023/年报.md': '去年' });
    symlinkSync(join(folder, '2023'), join(folder, 'link'));
    for (const search of [findFiles, async () => []]) {
      vscode.workspace.findFiles = search;
      const [thread, files] = [new Thread(), new HeldFiles()];
      files.hold({ appendLine() {} }, () => {});
      await files.gathered();
      files.give(thread);
      assert.deepEqual([...thread.files.keys()], [pathOf(vscode.Uri.file(join(folder, '2023/年报.md')))]);
    }
  } finally {
    vscode.workspace.findFiles = findFiles;
  }
});

test('where no search finds anything, folders are walked through', async () => {
  const { findFiles } = vscode.workspace;
  try {
    vscode.workspace.findFiles = async () => [];
    const { thread, path } = await held({ '2023/年报.md': '去年', '.gouji.json': '{}', '.git/a.md': '不是' });
    assert.deepEqual([...thread.files.keys()].sort(), [path('.gouji.json'), path('2023/年报.md')]);
  } finally {
    vscode.workspace.findFiles = findFiles;
  }
});

test('nothing is left listening', async () => {
  const { holding } = await held({});
  holding.dispose();
  assert.equal(Object.values(events).reduce((sum, { listeners }) => sum + listeners.size, 0), 0);
});

test('what a browser cannot do it says', async () => {
  const { exportPDF } = require('../source/browser/pdfExport');
  const { offerFile } = require('../source/browser/offeredFile');
  vscode.window.activeTextEditor = textEditor(textDocument({ uri: 'file:///r/2024.md', text: '# 某局' }));
  state.answers = ['导出为 HTML'];
  await exportPDF(undefined, {});
  assert.match(state.messages[0].text, /不能直接写出 PDF/);
  assert.deepEqual(state.executed, [['gouji.exportHTML']]);
  await offerFile(vscode.Uri.file('/r/a.docx'), '已导出 a.docx');
  assert.deepEqual(state.messages[1].buttons, []);
});

test('no other program is looked for in a browser, whatever the settings want', () => {
  const { findServerBinary } = require('../source/browser/serverBinary');
  state.settings['gouji.program'] = 'native';
  state.settings['gouji.serverPath'] = '/usr/bin/gouji';
  assert.deepEqual(findServerBinary(vscode.Uri.parse('vscode-remote://h/e')), { path: 'vscode-remote://h/e/server/gouji.wasm' });
});

test('each system has its files in a folder of its own, and no others', () => {
  const inBrowser = new Set([...sourcesInBrowser().keys()].filter((path) => dirname(path) === join(source, 'browser')));
  const there = readdirSync(join(source, 'browser')).filter((name) => name.endsWith('.js')).map((name) => join(source, 'browser', name));
  assert.deepEqual(there.sort(), [...inBrowser].sort());
});
