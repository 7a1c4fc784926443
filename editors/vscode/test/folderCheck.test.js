'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const { chmodSync, linkSync, readFileSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { afterEach, beforeEach, describe, test } = require('node:test');
const vscode = require('vscode');
const { FolderCheck } = require('../source/folderCheck');
const { Verdicts } = require('../source/verdicts');
const { builtServer, needsServer } = require('./stubs/builtServer');
const { fakeServer, until } = require('./stubs/fakeServer');
const { generatedReports, write } = require('./stubs/generatedReports');
const { noLeftFiles } = require('./stubs/leftFiles');
const { temporaryFolder } = require('./stubs/temporaryFolder');

const { state, events } = vscode.stub;
const manifest = require('../package.json');
const sample = readFileSync(join(__dirname, '../sample/sample-report.md'), 'utf8');
const sampleRules = ['nonstandard-heading', 'nonstandard-label', 'unbalanced-total'];
const verdict = { report: true, errors: 1, warnings: 0, information: 0, hints: 0 };

let folder;
let verdicts;
let folderCheck;
let tool;

beforeEach(() => {
  vscode.stub.reset();
  folder = temporaryFolder();
  tool = builtServer();
  verdicts = new Verdicts();
  const output = vscode.window.createOutputChannel('x');
  folderCheck = new FolderCheck({ findBinary: () => ({ path: tool }), manifest, verdicts, output, leftFiles: noLeftFiles });
});
afterEach(() => {
  folderCheck.dispose();
  verdicts.dispose();
});

const workspaceFolder = () => ({ uri: vscode.Uri.file(folder), name: 'r', index: 0 });
const shown = () => state.collections['gouji-folder'];
const at = (name) => join(folder, name);
const uri = (name) => vscode.Uri.file(at(name));

/** Checks the folder, or some paths of it. */
function check(paths = ['.'], token = new vscode.CancellationTokenSource().token, onProgress) {
  return folderCheck.check([{ folder: workspaceFolder(), paths }], token, onProgress);
}

describe('over 300 reports', needsServer, () => {
  /** What was found; all bodies have one text, which is told of them besides. */
  const listed = () => {
    const codes = shown().paths.map((path) => [path, shown().codes(path).filter((code) => code !== 'copied-text')]);
    return Object.fromEntries(codes.filter(([, found]) => found.length > 0));
  };
  const expected = (reports) => Object.fromEntries(reports.filter(({ rules }) => rules.length > 0).map(({ path, rules }) => [path, rules]));

  test('the list is exactly that of their faults: cold, after opening, mending, deleting, and again', async () => {
    const reports = generatedReports(folder);
    await check();
    assert.equal(reports.flatMap(({ rules }) => rules).length, 481);
    assert.deepEqual(listed(), expected(reports));

    const faulty = reports.filter(({ rules }) => rules.length > 0);
    const [opened, mended, deleted] = [faulty[0], faulty[4], faulty.at(-1)];
    verdicts.take(vscode.Uri.file(opened.path), verdict);
    assert.deepEqual(shown().codes(opened.path), [], 'what is open is for the server to tell of');
    events.close.fire({ uri: vscode.Uri.file(opened.path) });
    assert.deepEqual(listed(), expected(reports));

    writeFileSync(mended.path, mended.text.replace('不掌握相关政府信息 | 52 |', '不掌握相关政府信息 | 25 |'));
    assert.ok(mended.rules.includes('unbalanced-total'));
    mended.rules = mended.rules.filter((rule) => rule !== 'unbalanced-total');
    events.change.fire(vscode.Uri.file(mended.path));
    await until(() => !shown().codes(mended.path).includes('unbalanced-total'));
    assert.deepEqual(listed(), expected(reports));

    rmSync(deleted.path);
    events.delete.fire(vscode.Uri.file(deleted.path));
    assert.deepEqual(shown().at(deleted.path), []);
    const left = reports.filter((report) => report !== deleted);
    await check();
    assert.deepEqual(listed(), expected(left));
  });
});

describe('the findings', needsServer, () => {
  test('say what the server says, with the page on the rule and the related places', async () => {
    write(at('a.md'), sample);
    await check();
    assert.deepEqual(shown().codes(at('a.md')), sampleRules);
    const found = shown().at(at('a.md')).find(({ code }) => code.value === 'unbalanced-total');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(found.source, 'gouji');
    assert.equal(found.code.target.toString(), 'gouji-rule:/unbalanced-total.md');
    const line = sample.split('\n').findIndex((text) => text.includes('| 52 |'));
    assert.deepEqual({ ...found.range.start }, { line, character: sample.split('\n')[line].indexOf('52') });
    assert.equal(found.relatedInformation.length, 2);
    assert.ok(found.relatedInformation.every(({ location }) => location.uri.path === at('a.md')));
  });

  test('stand in the right place behind a mark of the encoding and behind characters of two units', async () => {
    const [{ path }] = generatedReports(temporaryFolder(), 1);
    write(at('a.md'), `\uFEFF${readFileSync(path, 'utf8')}`.replace('| 52 |', '| 25 |').replace('共收到政府信息公开申请101件', '𠀀𠀀共收到政府信息公开申请102件'));
    await check();
    const text = readFileSync(at('a.md'), 'utf8').replace(/^\uFEFF/, '').split('\n');
    const found = shown().at(at('a.md')).find(({ code }) => code.value === 'contradicted-figure');
    const { start, end } = found.range;
    assert.equal(text[start.line].slice(start.character, end.character), '102件');
  });

  test('of last year lead to the other file', async () => {
    const reports = generatedReports(folder, 8);
    const { path } = reports.find(({ rules }) => rules.includes('broken-stock'));
    await check();
    const found = shown().at(path).find(({ code }) => code.value === 'broken-stock');
    const places = found.relatedInformation.map(({ location }) => location.uri.path);
    assert.ok(places.includes(path.replace('2024', '2023')), places.join());
  });
});

describe('the files', needsServer, () => {
  test('are neither those of packages, nor those that an office program has put there, nor read twice through links', async () => {
    write(at('年报/a.MD'), sample);
    write(at('node_modules/x/a.md'), sample);
    write(at('年报/~$a.md'), sample);
    symlinkSync(at('年报'), at('0'));
    symlinkSync(at('年报/a.MD'), at('1.md'));
    linkSync(at('年报/a.MD'), at('年报/b.md'));
    write(at('README.md'), '# 说明\n');
    await check();
    assert.deepEqual(shown().paths, [at('年报/a.MD')]);
  });

  test('that are opened through a link have no double rows', async () => {
    write(at('a.md'), sample);
    symlinkSync(at('a.md'), at('0.md'));
    await check();
    verdicts.take(uri('0.md'), verdict);
    assert.deepEqual(shown().paths, []);
    await check();
    assert.deepEqual(shown().paths, []);
    events.close.fire({ uri: uri('0.md') });
    assert.deepEqual(shown().paths, [at('a.md')]);
  });

  test('of other names than the shell likes are read all the same', async () => {
    for (const name of ['-x.md', "a b'c.md", '年 报.txt', '.隐藏.md']) write(at(name), sample);
    await check();
    assert.equal(shown().paths.length, 4);
  });

  test('are those under the paths that are named', async () => {
    for (const name of ['2023/a.md', '2024/a.md', 'b.md', 'c.md']) write(at(name), sample);
    await check(['2024', 'b.md', 'nowhere']);
    assert.deepEqual(shown().paths, [at('2024/a.md'), at('b.md')]);
  });

  test('in the encodings of Chinese systems are read as they are', async () => {
    writeFileSync(at('gbk.md'), execFileSync('iconv', ['-f', 'utf-8', '-t', 'gbk'], { input: sample }));
    writeFileSync(at('utf16.txt'), Buffer.from(`\uFEFF${sample}`, 'utf16le'));
    writeFileSync(at('other.txt'), Buffer.from([0xff, 0x00, 0xfe]));
    await check();
    assert.deepEqual(shown().paths, [at('gbk.md'), at('utf16.txt')]);
    for (const name of ['gbk.md', 'utf16.txt']) assert.ok(shown().codes(at(name)).includes('unbalanced-total'), name);
  });

  test('that may not be read are told of', { skip: process.getuid?.() === 0 && 'whoever is root may read everything' }, async () => {
    write(at('a.md'), sample);
    chmodSync(at('a.md'), 0);
    await check();
    assert.match(shown().at(at('a.md'))[0].message, /没有核对/);
  });
});

describe('the settings', needsServer, () => {
  test('of VS Code count, above .gouji.json', async () => {
    write(at('a.md'), sample);
    write(at('.gouji.json'), JSON.stringify({ severities: { 'unbalanced-total': 'hint', 'nonstandard-label': 'off' } }));
    state.settings['gouji.severities.unbalanced-total'] = 'warning';
    await check();
    assert.deepEqual(shown().codes(at('a.md')), ['nonstandard-heading', 'unbalanced-total']);
    assert.ok(shown().at(at('a.md')).every(({ severity }) => severity === vscode.DiagnosticSeverity.Warning));
  });

  test('have the reports checked anew when they change', async () => {
    write(at('a.md'), sample);
    await check();
    state.settings['gouji.severities.unbalanced-total'] = 'off';
    events.configuration.fire({ affectsConfiguration: (name) => name === 'gouji' });
    await until(() => shown().codes(at('a.md')).length === 2);
  });

  test('tell the language: that of VS Code, above it that of .gouji.json, above it the one that was chosen', async () => {
    const message = () => shown().at(at('a.md'))[0].message;
    write(at('a.md'), sample);
    vscode.env.language = 'en';
    await check();
    assert.doesNotMatch(message(), /行名/);
    write(at('.gouji.json'), '{"language": "zh"}');
    await check();
    assert.match(message(), /行名/);
    state.settings['gouji.language'] = 'en';
    await check();
    assert.doesNotMatch(message(), /行名/);
  });

  test('that name no report of last year keep nothing from being checked', async () => {
    write(at('a.md'), sample);
    state.settings['gouji.previousReport'] = 'nowhere.md';
    await check();
    assert.deepEqual(shown().codes(at('a.md')), sampleRules);
  });
});

test('a check that is cancelled leaves what was found before', needsServer, async () => {
  write(at('a.md'), sample);
  await check();
  tool = fakeServer('exec sleep 20');
  const source = new vscode.CancellationTokenSource();
  const running = check(['.'], source.token);
  setTimeout(() => source.cancel(), 30);
  assert.equal(await running, undefined);
  assert.deepEqual(shown().codes(at('a.md')), sampleRules);
});

test('a tool that fails is told of, and keeps no later check from being made', needsServer, async () => {
  write(at('a.md'), sample);
  tool = fakeServer('echo "不认识的选项" >&2; exit 2');
  await assert.rejects(check(), /不认识的选项/);
  tool = builtServer();
  await check();
  assert.deepEqual(shown().codes(at('a.md')), sampleRules);
});

test('nothing is checked before it was asked for, nor after the end', needsServer, async () => {
  write(at('a.md'), sample);
  events.save.fire({ uri: uri('a.md') });
  events.configuration.fire({ affectsConfiguration: () => true });
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.deepEqual(shown().paths, []);
  await check();
  events.change.fire(uri('a.md'));
  folderCheck.dispose();
  assert.ok(shown().isDisposed);
  assert.deepEqual([events.save, events.change, events.create, events.delete, events.configuration].map(({ listeners }) => listeners.size), [0, 0, 0, 0, 0]);
});
