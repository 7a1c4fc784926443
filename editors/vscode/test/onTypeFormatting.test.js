'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { cellCommands } = require('../source/cells/cellCommands');
const { createClient } = require('../source/client');
const { ReportFormatting } = require('../source/reportFormatting');
const { Verdicts } = require('../source/verdicts');
const { noLeftFiles } = require('./stubs/leftFiles');
const { editing } = require('./stubs/tableEditing');

const { state } = vscode.stub;
const head = '| 信息内容 | 制发 | 废止 | 有效 |\n|---|----:|----:|----:|\n';
/** The formatting that is registered, by what it is for. */
let registered;
let verdicts;
let text;
/** What the server was asked, and what it answers. */
let asked;
let answer;

beforeEach(() => {
  vscode.stub.reset();
  [registered, asked, answer] = [new Map(), [], []];
  const output = vscode.window.createOutputChannel('x', { log: true });
  const { middleware } = createClient({ path: '/x/gouji', manifest: require('../package.json'), output, settingsFindings: undefined, leftFiles: noLeftFiles, onEnd() {} }).clientOptions;
  const getFeature = (method) => ({
    register: ({ registerOptions }) => registered.set(method, registerOptions),
    unregister: () => registered.delete(method),
  });
  verdicts = new Verdicts();
  const formatting = new ReportFormatting({ getFeature }, verdicts);
  formatting.preInitialize({ documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] } });
  formatting.initialize();
  // VS Code asks who has registered for the document and the key, and the client asks the server.
  const server = (_document, place, character) => (asked.push([place.line, character]), answer);
  state.registered['vscode.executeFormatOnTypeProvider'] = (uri, place, character) => {
    const { documentSelector, firstTriggerCharacter, moreTriggerCharacter } = registered.get('textDocument/onTypeFormatting') ?? { documentSelector: [] };
    const isMeant = documentSelector.some(({ scheme, pattern }) => scheme === uri.scheme && pattern === uri.fsPath);
    if (!isMeant || ![firstTriggerCharacter, ...moreTriggerCharacter].includes(character)) return undefined;
    return middleware.provideOnTypeFormattingEdits(text.editor.document, place, character, {}, undefined, server);
  };
});

/** Opens a table with these rows, of which the server says whether it is a report's. */
function open(rows, report) {
  text = editing(head + rows);
  vscode.window.activeTextEditor = text.editor;
  verdicts.take(text.editor.document.uri, { report });
}

/** What VS Code does about a pipe that is typed where formatting while typing is on. */
const typedPipe = (line, character) => vscode.commands.executeCommand('vscode.executeFormatOnTypeProvider', text.editor.document.uri, new vscode.Position(line, character), '|');

test('Enter has the server write the next row of a report', async () => {
  open('| 规章 |   1 |   2 |   3‸ |', true);
  answer = [vscode.TextEdit.insert(new vscode.Position(2, 22), '\n| 文件 |     |     |     |')];
  await cellCommands['gouji.cellBelow']();
  assert.equal(text.shown().slice(head.length), '| 规章 |   1 |   2 |   3 |\n| 文件 |    ‸ |     |     |');
  assert.deepEqual(asked, [[2, '\n']]);
});

test('a figure wider than its column has the server bring the table of a report in line where its labels are padded', async () => {
  open('| 规章   | 123456‸ |   2 |   3 |', true);
  await cellCommands['gouji.nextCell']();
  assert.deepEqual(asked, [[2, '|']]);
});

test('the server is not asked about a pipe that is typed in a table of the form', async () => {
  open('| 规章 | 123456‸ |   2 |   3 |', true);
  assert.equal(await typedPipe(2, 12), undefined);
  assert.deepEqual(asked, []);
});

test('a text that is no report is not formatted, and what was asked of nobody counts for no pipe that is typed later', async () => {
  open('| 规章   | 123456‸ |   2 |   3 |', false);
  await cellCommands['gouji.nextCell']();
  assert.equal(state.executed.filter(([id]) => id === 'vscode.executeFormatOnTypeProvider').length, 1);
  verdicts.take(text.editor.document.uri, { report: true });
  assert.equal(await typedPipe(2, 12), undefined);
  assert.deepEqual(asked, []);
});
