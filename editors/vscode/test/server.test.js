'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { execFileSync, spawnSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { after, before, describe, test } = require('node:test');
const vscode = require('vscode');
const { followingFiles } = require('../scripts/settings');
const { findingDiagnostics } = require('../source/findingDiagnostics');
const { readReportPage } = require('../source/reportPage');
const { rulePage } = require('../source/rulePage');
const { lensCommands } = require('../source/lensCommands');
const { ruleReference } = require('../source/rulePages');
const { serverCommands } = require('../source/serverCommands');
const { serverSettings } = require('../source/serverSettings');
const { builtServer, Conversation, needsServer } = require('./stubs/builtServer');
const { temporaryFolder } = require('./stubs/temporaryFolder');

const root = join(__dirname, '..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const properties = Object.assign({}, ...manifest.contributes.configuration.map((group) => group.properties));
const sample = join(root, 'sample/sample-report.md');
const gouji = (...toolArguments) => execFileSync(builtServer(), toolArguments, { encoding: 'utf8' });

describe('the settings', needsServer, () => {
  test('follow from the rules of the server (node scripts/settings.js writes them)', () => {
    for (const [file, text] of Object.entries(followingFiles(builtServer()))) assert.equal(read(file), text, file);
  });

  test('are those of the server, and its values are on offer', () => {
    const schema = JSON.parse(gouji('rules', '--format', 'schema', '--language', 'zh'));
    // What folders are checked for is settled in their files alone.
    const { $schema, severities, select, exclude, ...others } = schema.properties;
    const own = ['program', 'serverPath', 'serverArguments', 'trace.server'];
    const expected = [...own, ...Object.keys(others), ...Object.keys(severities.properties).map((rule) => `severities.${rule}`)];
    assert.deepEqual(Object.keys(properties).sort(), expected.map((name) => `gouji.${name}`).sort());
    for (const [name, { enum: values }] of [...Object.entries(others), ...Object.entries(severities.properties).map(([rule, entry]) => [`severities.${rule}`, entry])]) {
      if (values) assert.deepEqual(properties[`gouji.${name}`].enum.filter((value) => value !== 'default'), values.map(String), name);
    }
  });

  test('are taken by the server as they are sent', async () => {
    vscode.stub.reset();
    for (const [name, { enum: values }] of Object.entries(properties)) vscode.stub.state.settings[name] = values ? values.at(-1) : 'x';
    const server = new Conversation();
    try {
      await server.request('initialize', { processId: null, capabilities: {}, initializationOptions: { gouji: serverSettings(manifest) } });
      server.notify('initialized', {});
      let complaint;
      server.next(({ method }) => method === 'window/showMessage').then((message) => (complaint = message.params.message), () => {});
      await server.end();
      assert.equal(complaint, undefined);
    } finally {
      server.kill();
    }
  });
});

describe('the server', needsServer, () => {
  /** @type {Conversation} */
  let server;
  let capabilities;
  const uri = 'file:///r/2024.md';
  const open = (text, document = uri) =>
    server.notify('textDocument/didOpen', { textDocument: { uri: document, languageId: 'markdown', version: 1, text } });
  const verdictOn = async (document = uri) =>
    (await server.next(({ method, params }) => method === 'gouji/verdict' && params.uri === document)).params;

  before(async () => {
    server = new Conversation();
    const initialize = {
      processId: process.pid,
      locale: 'zh-cn',
      capabilities: {
        general: { positionEncodings: ['utf-16'] },
        workspace: { applyEdit: true, workspaceEdit: { documentChanges: true }, executeCommand: {}, textDocumentContent: {} },
        textDocument: {
          publishDiagnostics: { codeDescriptionSupport: true, relatedInformation: true, versionSupport: true },
          semanticTokens: { requests: { full: true }, tokenTypes: ['number'], tokenModifiers: [], formats: ['relative'] },
          onTypeFormatting: {}, formatting: {}, rangeFormatting: {},
        },
      },
      initializationOptions: { gouji: {}, ruleReference: ruleReference.toString(), verdict: true, commands: lensCommands },
    };
    ({ capabilities } = await server.request('initialize', initialize));
    server.notify('initialized', {});
  });
  after(() => server.kill());

  test('carries out every command that the extension asks for', () => {
    // Blanks are filled from above a table only, where the server offers it.
    const asked = new Set([...Object.values(serverCommands).map(({ command }) => command), 'gouji.server.fillBlanks']);
    assert.deepEqual([...asked].sort(), [...(capabilities.executeCommandProvider?.commands ?? [])].sort());
  });

  test('offers above the lines of a report only what the extension or the server can run, and leads to pages that there are', async () => {
    const [last, present] = ['file:///lenses/2023.md', 'file:///lenses/2024.md'];
    const text = readFileSync(sample, 'utf8');
    open(text.replace('2024年政府信息公开', '2023年政府信息公开'), last);
    open(text, present);
    await verdictOn(present);
    const lenses = await server.request('textDocument/codeLens', { textDocument: { uri: present } });
    const ids = new Set([...manifest.contributes.commands.map(({ command }) => command), ...capabilities.executeCommandProvider.commands, '']);
    for (const { command } of lenses) assert.ok(ids.has(command.command), command.command);
    const comparison = lenses.find(({ command }) => command.command === 'gouji.compareYears');
    assert.deepEqual(comparison?.command.arguments, [present, last]);
    const links = await server.request('textDocument/documentLink', { textDocument: { uri: present } });
    const pages = links.map(({ target }) => target).filter((target) => target.startsWith('gouji:'));
    assert.ok(pages.length > 0);
    for (const page of pages) assert.match((await server.request('workspace/textDocumentContent', { uri: page })).text, /^# /);
    for (const document of [last, present]) server.notify('textDocument/didClose', { textDocument: { uri: document } });
  });

  test('names the tokens that the extension colours', () => {
    const { tokenTypes, tokenModifiers } = capabilities.semanticTokensProvider?.legend ?? {};
    assert.deepEqual(tokenTypes, manifest.contributes.semanticTokenTypes.map(({ id }) => id));
    assert.deepEqual(tokenModifiers, manifest.contributes.semanticTokenModifiers.map(({ id }) => id));
  });

  test('formats while the user types and pastes, as the language is set to', () => {
    assert.ok(capabilities.documentOnTypeFormattingProvider && capabilities.documentRangeFormattingProvider);
  });

  test('tells its verdict on a report, and that another document is none', async () => {
    open(readFileSync(sample, 'utf8'));
    const { uri: document, report, year, body, errors, warnings } = await verdictOn();
    assert.deepEqual({ document, report, year, body, errors, warnings }, { document: uri, report: true, year: 2024, body: '云岭县人民政府', errors: 1, warnings: 2 });
    const other = 'file:///r/other.md';
    open('# 读书笔记\n', other);
    assert.equal((await verdictOn(other)).report, false);
  });

  test('leads from a finding to the page on its rule', async () => {
    const leading = 'file:///r/leading.md';
    open(readFileSync(sample, 'utf8'), leading);
    const { params } = await server.next(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.uri === leading);
    assert.equal(params.diagnostics.length, 3);
    for (const { code, codeDescription, source } of params.diagnostics) {
      assert.equal(codeDescription.href, `${ruleReference}#${code}`);
      assert.equal(source, 'gouji');
    }
  });

  for (const [id, { command, atCursor, rest = [] }] of Object.entries(serverCommands)) {
    test(`carries ${id} out by an edit of its own`, async () => {
      const text = readFileSync(sample, 'utf8').replace('| 98 | 6 |', '| 97 | 6 |');
      // What is inserted must be missing; what is converted must not be converted already.
      const isTable = /insert(Disclosures|Requests|Reviews)/.test(id);
      const shown = id === 'gouji.insertReport' ? '\n' : isTable ? text.replace(/^\|.*\n/gm, '') : text;
      const document = `file:///r/${id}.md`;
      open(shown, document);
      const line = isTable ? shown.split('\n').findIndex((each) => each.startsWith('## 三')) + 1 : 0;
      const place = atCursor ? [{ line, character: 0 }] : [];
      const done = server.request('workspace/executeCommand', { command, arguments: [document, ...place, ...rest] });
      const edit = server.next(({ method }) => method === 'workspace/applyEdit');
      edit.catch(() => {});
      const asked = await Promise.race([edit, done.then(() => undefined)]);
      assert.ok(asked, 'answered without an edit');
      const { documentChanges, changes } = asked.params.edit;
      const edits = changes ? changes[document] : documentChanges.find(({ textDocument }) => textDocument.uri === document).edits;
      assert.ok(edits.length > 0);
      server.answer(asked.id, { applied: true });
      assert.equal(await done, null);
    });
  }
});

describe('the tool', needsServer, () => {
  test('explains every rule as a page can show it', () => {
    for (const language of ['zh', 'en']) {
      for (const { id } of JSON.parse(gouji('rules', '--format', 'json')).rules) {
        const page = rulePage(gouji('explain', id, '--language', language));
        const title = page.slice(0, page.indexOf('\n'));
        assert.ok(title.startsWith('# ') && title.includes(id), id);
        assert.equal((page.match(/^````$/gm) ?? []).length % 2, 0, id);
        const prose = page.split(/^````$/m).filter((_, index) => index % 2 === 0).join('');
        assert.doesNotMatch(prose, /(?<!\\)<|^ {4}/m, id);
      }
    }
  });

  test('finds over a folder what the server finds in a document, said and placed alike', async () => {
    const faulty = join(root, '../../Tests/Fixtures/faulty');
    const checked = JSON.parse(spawnSync(builtServer(), ['check', '--format', 'json', '--language', 'zh', '--', faulty], { encoding: 'utf8' }).stdout).files;
    assert.ok(checked.length > 5);
    const server = new Conversation();
    try {
      const textDocument = { publishDiagnostics: { codeDescriptionSupport: true, relatedInformation: true } };
      const capabilities = { general: { positionEncodings: ['utf-16'] }, textDocument };
      await server.request('initialize', { processId: null, locale: 'zh-cn', capabilities, initializationOptions: { ruleReference: ruleReference.toString() } });
      server.notify('initialized', {});
      for (const file of checked.filter(({ path }) => !/\.html?$/.test(path))) {
        const uri = vscode.Uri.file(file.path).toString();
        server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: readFileSync(file.path, 'utf8') } });
        const { params } = await server.next(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.uri === uri);
        const plain = (range) => JSON.parse(JSON.stringify(range));
        const found = (await findingDiagnostics(file, faulty)).map(({ range, severity, source, code, message, relatedInformation }) => ({
          range: plain(range), severity: severity + 1, source, message, code: code.value,
          related: relatedInformation.map((related) => [related.location.uri.toString(), plain(related.location.range), related.message]),
        }));
        const told = params.diagnostics.map(({ range, severity, source, code, message, relatedInformation = [] }) => ({
          range, severity, source, message, code,
          related: relatedInformation.map((related) => [related.location.uri, related.location.range, related.message]),
        }));
        assert.deepEqual(found, told, file.path);
      }
    } finally {
      server.kill();
    }
  });

  for (const [format, holds] of [['html', /<table[\s\S]*自然人/], ['csv', /^\uFEFF[\s\S]*自然人/], ['docx', /^PK/]]) {
    test(`exports the text of an editor as ${format}`, () => {
      const { stdout, stderr, status } = spawnSync(builtServer(), ['export', '-', '--format', format, '--language', 'zh'], {
        encoding: 'utf8',
        input: readFileSync(sample, 'utf8'),
      });
      assert.equal(status, 0, stderr);
      assert.match(stdout, holds);
      if (format === 'html') assert.equal(readReportPage(stdout).title, '云岭县人民政府2024年政府信息公开工作年度报告');
    });
  }

  test("makes next year's report of this year's", () => {
    // Nothing is carried over from a report that does not tie.
    const mended = join(temporaryFolder(), '2024.md');
    writeFileSync(mended, readFileSync(sample, 'utf8').replace('| 52 | 1 |', '| 25 | 1 |'));
    const next = gouji('new', '--after', mended, '--language', 'zh');
    assert.match(next, /^# 云岭县人民政府2025年政府信息公开工作年度报告\n/);
    assert.match(next, /上年结转政府信息公开申请数量.*\| +2 \| +1 \| +0 \| +0 \| +0 \| +0 \| +3 \|/);
  });
});
