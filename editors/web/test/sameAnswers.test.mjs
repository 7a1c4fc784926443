// @ts-check
// The messages of gouji.wasm are those of the native program, byte for byte: on every fixture, seed and shared case, with all that an
// editor asks at places all over a text, and over a session with edits.   usage: GOUJI=PROGRAM node --test editors/web/test
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { systemFiles } from '../program/files.mjs';
import { Program } from '../program/program.mjs';
import { messages } from '../program/session.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const native = process.env.GOUJI ?? join(root, '.build/release/gouji');
const module = new WebAssembly.Module(readFileSync(new URL('../dist/gouji.wasm', import.meta.url)));

const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true }, textDocumentContent: {}, symbol: {} },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] }, inlineCompletion: {}, rename: { prepareSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } }, isPreferredSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    semanticTokens: { requests: { full: true, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
};

/** One server that answers, and what it says. */
class Wasm {
  constructor() {
    this.program = new Program(module, systemFiles);
    this.program.start();
  }

  /** @param {string} text */
  send(text) {
    const body = Buffer.from(text);
    const bytes = Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
    let pause = this.program.receive(bytes);
    while (pause === 0) pause = this.program.receive(new Uint8Array());
    return [...messages(this.program.take())];
  }
}

class Native {
  constructor() {
    this.child = spawn(native, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.buffer = Buffer.alloc(0);
    /** @type {string[]} */
    this.said = [];
    /** @type {(() => void) | undefined} */
    this.wake = undefined;
    this.child.stdout.on('data', (data) => {
      this.buffer = Buffer.concat([this.buffer, data]);
      for (let head; (head = /^Content-Length: (\d+)\r\n\r\n/.exec(this.buffer.subarray(0, 64).toString('latin1'))); ) {
        const end = head[0].length + Number(head[1]);
        if (this.buffer.length < end) break;
        this.said.push(this.buffer.subarray(head[0].length, end).toString('utf8'));
        this.buffer = this.buffer.subarray(end);
      }
      this.wake?.();
    });
  }

  /** @param {string} text */
  send(text) {
    const body = Buffer.from(text);
    this.child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  /**
   * @param {number} count
   * @param {number} patience
   */
  async take(count, patience = 20_000) {
    const end = Date.now() + patience;
    while (this.said.length < count && Date.now() < end) {
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, 200);
        this.wake = () => (clearTimeout(timer), resolve(undefined));
      });
    }
    return this.said.splice(0);
  }
}

/**
 * Where the first message begins to be another.
 * @param {string[]} said
 * @param {string[]} expected
 */
function differing(said, expected) {
  const index = said.findIndex((message, index) => message !== expected[index]);
  if (index < 0) return `${said.length} messages, not ${expected.length}: ${expected[said.length]}`;
  const [one, other] = [said[index], expected[index] ?? ''];
  const place = [...one].findIndex((letter, place) => letter !== other[place]);
  return [one, other].map((message) => message.slice(Math.max(0, place - 80), place + 160)).join('\n');
}

/** Two servers that are told the same, and must say the same. */
class Both {
  id = 0;
  count = 0;

  constructor() {
    this.wasm = new Wasm();
    this.native = new Native();
  }

  /**
   * @param {string} what
   * @param {object} message
   */
  async tell(what, message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    let said;
    try {
      said = this.wasm.send(text);
    } catch (error) {
      this.native.child.kill();
      throw new Error(`${what}: ${error}`);
    }
    this.native.send(text);
    const expected = await this.native.take(said.length);
    this.count += said.length;
    if (JSON.stringify(said) !== JSON.stringify(expected)) {
      // Nobody waits for a server that has said something else.
      this.native.child.kill();
      assert.fail(`${what}\n${differing(said, expected)}`);
    }
    return said.map((answer) => JSON.parse(answer));
  }

  /**
   * @param {string} method
   * @param {object} params
   * @param {string} what
   */
  async ask(method, params, what = method) {
    const answers = await this.tell(`${method} ${what}`, { id: ++this.id, method, params });
    return answers.find(({ id, method }) => id === this.id && method === undefined)?.result;
  }

  /** @param {string} [locale] */
  async start(locale = 'zh-cn') {
    await this.ask('initialize', {
      processId: null, rootUri: null, locale, capabilities,
      initializationOptions: { verdict: true, commands: ['gouji.compareYears', 'gouji.newReportAfter'], ruleReference: 'file:///rules.md' },
    });
    await this.tell('initialized', { method: 'initialized', params: {} });
  }

  async end() {
    await this.ask('shutdown', {});
    this.native.send('{"jsonrpc":"2.0","method":"exit"}');
  }
}

/**
 * Asks of a document all that an editor asks, at some of its places.
 * @param {Both} both
 * @param {string} uri
 * @param {string} text
 * @param {string} name
 * @param {number} step how many lines lie between two places
 */
async function askAll(both, uri, text, name, step) {
  const textDocument = { uri };
  const lines = text.split(/\r\n|\r|\n/);
  const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  for (const method of ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens', 'documentLink', 'formatting']) {
    await both.ask(`textDocument/${method}`, { textDocument, options: { tabSize: 2, insertSpaces: true } }, name);
  }
  await both.ask('textDocument/inlayHint', { textDocument, range: whole }, name);
  await both.ask('textDocument/codeAction', { textDocument, range: whole, context: { diagnostics: [] } }, name);
  for (let line = step >> 1; line < lines.length; line += step) {
    const position = { line, character: (lines[line].length * ((line * 7) % 10)) / 10 | 0 };
    for (const method of ['hover', 'completion', 'inlineCompletion', 'signatureHelp', 'definition', 'documentHighlight', 'prepareRename', 'linkedEditingRange']) {
      await both.ask(`textDocument/${method}`, { textDocument, position, context: { triggerKind: 1 } }, `${name} ${line}:${position.character}`);
    }
    await both.ask('textDocument/references', { textDocument, position, context: { includeDeclaration: true } }, name);
    await both.ask('textDocument/selectionRange', { textDocument, positions: [position] }, name);
  }
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function texts(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|txt|html?)$/.test(name)).sort().map((name) => join(folder, name));
}

const shared = join(root, '../shared');
const reports = [...texts(join(root, 'Tests/Fixtures')), ...texts(join(shared, 'seeds')), ...texts(join(shared, 'cases'))];

test('every report gets the same messages', { timeout: 900_000 }, async () => {
  assert.ok(reports.length > 20, 'there are reports');
  const both = new Both();
  await both.start();
  for (const path of reports) {
    const name = relative(root, path);
    const uri = pathToFileURL(path).href;
    const text = readFileSync(path, 'utf8');
    await both.tell(`didOpen ${name}`, { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } });
    await askAll(both, uri, text, name, 40);
    await both.tell(`didClose ${name}`, { method: 'textDocument/didClose', params: { textDocument: { uri } } });
  }
  await both.end();
  console.log(`${reports.length} reports, ${both.count} messages alike; ${both.wasm.program.memory >> 10} KiB`);
});

test('a session with edits, last year and settings', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  try {
    const sample = readFileSync(join(root, 'Tests/Fixtures/sample-report.md'), 'utf8');
    writeFileSync(join(folder, '2022.md'), sample.replaceAll('2023', '2022'));
    const path = join(folder, '某局政府信息公开工作年度报告.md');
    writeFileSync(path, sample);
    const uri = pathToFileURL(path).href;
    for (const locale of ['zh-cn', 'en']) {
      const both = new Both();
      await both.start(locale);
      await both.tell('didOpen', { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text: sample } } });
      let text = sample;
      // Each edit takes a character away or writes one, all over the text.
      for (let version = 2; version < 60; version++) {
        const lines = text.split('\n');
        const line = (version * 11) % lines.length;
        const character = Math.min(lines[line].length, version % 9);
        const end = version % 2 === 0 ? character : Math.min(lines[line].length, character + 1);
        const written = version % 2 === 0 ? ['1', '。', '|', '结', '\n'][version % 5] : '';
        const offset = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
        text = text.slice(0, offset + character) + written + text.slice(offset + end);
        const range = { start: { line, character }, end: { line, character: end } };
        await both.tell(`edit ${version}`, { method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges: [{ range, text: written }] } });
        const position = { line, character };
        await both.ask('textDocument/onTypeFormatting', { textDocument: { uri }, position, ch: '|', options: { tabSize: 2, insertSpaces: true } });
        await both.ask('textDocument/completion', { textDocument: { uri }, position });
      }
      await both.tell('back', { method: 'textDocument/didChange', params: { textDocument: { uri, version: 99 }, contentChanges: [{ text: sample }] } });
      await askAll(both, uri, sample, 'sample', 3);
      writeFileSync(join(folder, '.gouji.json'), '{ "language": "en", "rules": { "unbalanced-total": "warning" } }');
      await both.tell('settings', { method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri: pathToFileURL(join(folder, '.gouji.json')).href, type: 1 }] } });
      rmSync(join(folder, '.gouji.json'));
      await both.end();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('documents are checked and given comments as the tool does', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  try {
    const sample = join(root, 'Tests/Fixtures/sample-report.md');
    writeFileSync(join(folder, '2023.md'), readFileSync(sample, 'utf8').replaceAll('2024年', '2023年'));
    for (const settings of ['{}', '{ "severities": { "nonstandard-label": "off" }, "language": "en" }']) {
      writeFileSync(join(folder, '.gouji.json'), settings);
      for (const ending of ['docx', 'html']) {
        const path = join(folder, `某局2024年年报.${ending}`);
        execFileSync(native, ['export', sample, '--format', ending, '--force', '-o', path]);
        const program = new Program(module, systemFiles);
        const content = new Uint8Array(readFileSync(path));
        const options = ['--severity', 'broken-carryover=warning'];
        const asked = { name: path, settings: { severities: { 'broken-carryover': 'warning' } }, language: 'zh' };
        const { stdout } = spawnSync(native, ['check', '--format', 'json', ...options, '--', path], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' } });
        const { bytes, message } = program.perform({ task: 'check', ...asked }, content);
        assert.equal(message, undefined);
        const said = JSON.parse(new TextDecoder().decode(bytes)).files;
        assert.ok(said[0].findings.some((/** @type {any} */ { rule }) => rule === 'broken-carryover'), 'last year is found');
        assert.deepEqual(said, JSON.parse(stdout).files);
        const commented = join(folder, 'commented.docx');
        if (ending === 'html') {
          assert.match(program.perform({ task: 'annotate', ...asked }, content).message ?? '', /docx/);
          continue;
        }
        spawnSync(native, ['check', path, '--annotate', commented, '--force', '--quiet', ...options], { env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' } });
        assert.deepEqual(Buffer.from(program.perform({ task: 'annotate', ...asked }, content).bytes), readFileSync(commented));
      }
    }
    const program = new Program(module, systemFiles);
    assert.match(program.perform({ task: 'check', name: '/r/a.pdf', language: 'zh' }, '%PDF-1.7').message ?? '', /PDF/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
