'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { createClient } = require('../source/client');
const { isServed } = require('../source/documentSelector');
const { serverSettings } = require('../source/serverSettings');
const { noLeftFiles } = require('./stubs/leftFiles');
const { textDocument } = require('./stubs/texts');

const { state } = vscode.stub;
const manifest = require('../package.json');

beforeEach(() => vscode.stub.reset());

/** No file is one of settings to it. */
const settingsFindings = { take: () => false };
const optionsOf = () =>
  createClient({ path: '/x/gouji', manifest, output: vscode.window.createOutputChannel('x', { log: true }), settingsFindings, leftFiles: noLeftFiles, onEnd() {} }).clientOptions;

test('serves Markdown, plain text and reports, on disk and unsaved, and nothing else', () => {
  const { documentSelector } = optionsOf();
  const selects = ({ languageId, uri }) =>
    documentSelector.some(({ language, scheme }) => language === languageId && scheme === uri.scheme);
  const documents = ['markdown', 'plaintext', 'gouji-report', 'swift', 'json', 'log', 'git-commit'].flatMap((languageId) =>
    ['file:///a', 'untitled:a', 'git:/a', 'gouji-rule:/a.md', 'vscode-userdata:/a'].map((uri) => textDocument({ languageId, uri }))
  );
  const served = documents.filter(selects);
  assert.deepEqual(served, documents.filter(isServed));
  assert.deepEqual(
    served.map(({ languageId, uri }) => `${languageId} ${uri.scheme}`),
    ['markdown file', 'markdown untitled', 'plaintext file', 'plaintext untitled', 'gouji-report file', 'gouji-report untitled']
  );
});

test('sends no setting that the user has left alone, which would override .gouji.json', () => {
  assert.deepEqual(serverSettings(manifest), {});
});

test('sends the settings that the user has changed, in the form that the server reads', () => {
  Object.assign(state.settings, {
    'gouji.severities.blank-cell': 'off',
    'gouji.severities.unbalanced-total': 'warning',
    'gouji.edition': '2019',
    'gouji.language': 'en',
    'gouji.previousReport': '2023.md',
  });
  assert.deepEqual(serverSettings(manifest), {
    severities: { 'blank-cell': 'off', 'unbalanced-total': 'warning' },
    edition: '2019',
    language: 'en',
    previousReport: '2023.md',
  });
});

test('sends neither what settles nothing nor what is for the extension alone', () => {
  Object.assign(state.settings, {
    'gouji.severities.blank-cell': 'default',
    'gouji.language': 'default',
    'gouji.previousReport': '',
    'gouji.serverPath': '/x/gouji',
    'gouji.serverArguments': ['--log-level', 'debug'],
    'gouji.trace.server': 'verbose',
  });
  assert.deepEqual(serverSettings(manifest), {});
});

test('asks for verdicts and leads to the pages on rules from the start', () => {
  state.settings['gouji.edition'] = 'auto';
  assert.deepEqual(optionsOf().initializationOptions(), {
    gouji: { edition: 'auto' },
    provisionalSettings: true,
    ruleReference: 'gouji-rule:/rules.md',
    verdict: true,
    hoverBesideFindings: true,
    listsFindings: true,
    commands: ['gouji.compareYears', 'gouji.newReportAfter'],
    publishDiagnostics: true,
  });
});

test('answers for the section gouji itself, and leaves other sections alone', async () => {
  const { configuration } = optionsOf().middleware.workspace;
  state.settings['gouji.edition'] = '2021';
  const next = async ({ items }) => items.map(() => 'all defaults');
  const params = { items: [{ section: 'editor' }, { section: 'gouji' }] };
  assert.deepEqual(await configuration(params, undefined, next), ['all defaults', { edition: '2021' }]);
  // Each folder of the workspace may have settings of its own.
  state.folderSettings['file:///r/2019'] = { 'gouji.edition': '2019', 'gouji.severities.blank-cell': 'off' };
  const folders = { items: [{ section: 'gouji' }, { section: 'gouji', scopeUri: 'file:///r/2019' }, { section: 'gouji', scopeUri: 'file:///other' }] };
  assert.deepEqual(await configuration(folders, undefined, next), [
    { edition: '2021' },
    { edition: '2019', severities: { 'blank-cell': 'off' } },
    { edition: '2021' },
  ]);
  const error = { code: -32800, message: 'cancelled' };
  assert.equal(await configuration(params, undefined, async () => error), error);
});

test("leads from a diagnostic's code to the page on its rule", () => {
  const { handleDiagnostics } = optionsOf().middleware;
  const target = vscode.Uri.parse('gouji-rule:/rules.md#unbalanced-total');
  const elsewhere = vscode.Uri.parse('https://example.org/rules#x');
  let handed;
  handleDiagnostics(
    'uri',
    [{ code: { value: 'unbalanced-total', target } }, { code: 'plain' }, {}, { code: { value: 'x', target: elsewhere } }].map((one) => ({ message: '甲', ...one })),
    (uri, diagnostics) => (handed = { uri, diagnostics })
  );
  assert.equal(handed.uri, 'uri');
  assert.equal(handed.diagnostics[0].code.target.toString(), 'gouji-rule:/unbalanced-total.md');
  assert.deepEqual(handed.diagnostics.slice(1), [{ message: '甲', code: 'plain' }, { message: '甲' }, { message: '甲', code: { value: 'x', target: elsewhere } }]);
});

test('has what changes the settings of a folder save them', async () => {
  const { provideCodeActions } = optionsOf().middleware;
  const settings = vscode.Uri.parse('file:///r/.gouji.json');
  const actions = ['file:///r/a.md', 'file:///r/.gouji.json'].map((uri) => ({ title: uri, edit: { entries: () => [[vscode.Uri.parse(uri), []]] } }));
  await provideCodeActions(undefined, undefined, undefined, undefined, async () => [...actions, { title: 'x', command: 'x' }]);
  assert.deepEqual(actions.map(({ command }) => command?.command), [undefined, 'gouji.saveSettings']);
  assert.equal(actions[1].command.arguments, undefined);
  assert.equal(await provideCodeActions(undefined, undefined, undefined, undefined, async () => undefined), undefined);
  const { saveSettings } = require('../source/settingsFile');
  let saves = 0;
  const document = { uri: settings, isDirty: true, save: async () => { saves += 1; document.isDirty = false; } };
  const report = { uri: vscode.Uri.parse('file:///r/a.md'), isDirty: true, save: () => assert.fail('a report is saved by its author') };
  vscode.workspace.textDocuments = [report, document];
  await saveSettings();
  await saveSettings();
  assert.equal(saves, 1);
});

test('leaves the outline of Markdown to Markdown, and gives one where there would be none', () => {
  const { provideDocumentSymbols } = optionsOf().middleware;
  const outline = (languageId) => provideDocumentSymbols(textDocument({ languageId }), undefined, () => 'ours');
  assert.deepEqual(['markdown', 'plaintext', 'gouji-report'].map(outline), [[], 'ours', 'ours']);
});
