'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { commands } = require('../source/commands');
const { DocumentOrigins } = require('../source/documents/documentOrigins');
const { fakeTool } = require('./stubs/fakeServer');
const { temporaryFolder } = require('./stubs/temporaryFolder');
const { textDocument, textEditor } = require('./stubs/texts');

const { state } = vscode.stub;
const extensionPath = join(__dirname, '..');
let client;
let shown;
let tool;

beforeEach(() => {
  vscode.stub.reset();
  client = {
    sent: [],
    code2ProtocolConverter: { asUri: String, asPosition: ({ line, character }) => ({ line, character }) },
    sendRequest: async (method, params) => void client.sent.push({ method, ...params }),
  };
  shown = [];
  tool = fakeTool();
});

/** Runs a command of the extension. */
async function run(id, parts = {}, ...rest) {
  const session = { client, restart: () => state.executed.push(['session.restart']) };
  const all = commands({
    session,
    previews: { show: (document) => shown.push(document) },
    origins: new DocumentOrigins(),
    output: { show: () => state.executed.push(['output.show']) },
    findBinary: () => ({ path: tool.path }),
    extension: { extensionPath, extensionUri: vscode.Uri.file(extensionPath), packageJSON: require('../package.json') },
    ...parts,
  });
  await all[id](parts.argument, ...rest);
}

/** Makes a text the one in the active editor. */
function edit(document, line, character) {
  vscode.window.activeTextEditor = textEditor(textDocument(document), line, character);
}

const uri = 'file:///r/2024.md';
const place = { line: 7, character: 2 };
for (const [id, command, rest] of [
  ['gouji.insertDisclosures', 'gouji.server.insertTable', [uri, place, 'disclosures']],
  ['gouji.insertRequests', 'gouji.server.insertTable', [uri, place, 'requests']],
  ['gouji.insertReviews', 'gouji.server.insertTable', [uri, place, 'reviews']],
  ['gouji.insertReport', 'gouji.server.insertReport', [uri, place]],
  ['gouji.recalculateTotals', 'gouji.server.recalculateTotals', [uri]],
  ['gouji.standardTables', 'gouji.server.standardTables', [uri]],
  ['gouji.htmlTables', 'gouji.server.htmlTables', [uri]],
]) {
  test(`${id} has the server carry it out`, async () => {
    edit({}, 7, 2);
    await run(id);
    assert.deepEqual(client.sent, [{ method: 'workspace/executeCommand', command, arguments: rest }]);
    assert.deepEqual(state.messages, []);
  });
}

test('shows a report beside last year\'s', async () => {
  await run('gouji.compareYears', { argument: uri }, 'file:///r/2023.md');
  const [[command, older, newer, title]] = state.executed;
  assert.deepEqual([command, String(older), String(newer), title], ['vscode.diff', 'file:///r/2023.md', uri, '2023.md ↔ 2024.md']);
  // Whoever runs it without a report gets nothing.
  await run('gouji.compareYears');
  assert.equal(state.executed.length, 1);
});

test('says what is missing where no report is open', async () => {
  for (const editor of [undefined, { languageId: 'swift' }, { uri: 'git:/r/2024.md' }]) {
    state.messages.length = 0;
    if (editor) edit(editor);
    for (const id of ['gouji.insertRequests', 'gouji.exportCSV', 'gouji.newReportAfter', 'gouji.preview']) await run(id);
    assert.equal(state.messages.length, 4);
    assert.ok(state.messages.every(({ text }) => text.includes('先打开一份年度报告')));
  }
  assert.deepEqual(client.sent, []);
  assert.deepEqual(shown, []);
});

test('says that the server is not running, and restarts it on demand', async () => {
  edit();
  state.answers = ['重启'];
  await run('gouji.recalculateTotals', { session: { client: undefined } });
  assert.deepEqual(state.messages[0].buttons, ['重启']);
  await new Promise(setImmediate);
  assert.deepEqual(state.executed, [['gouji.restart']]);
});

test('says why the server refused', async () => {
  edit();
  client.sendRequest = async () => {
    throw new Error('unknown command');
  };
  await run('gouji.htmlTables');
  assert.deepEqual(state.messages.map(({ kind, text }) => [kind, text]), [['error', '勾稽：没有完成：unknown command']]);
});

test('exports the text as it stands in the editor to the file that the user names', async () => {
  edit({ uri: 'file:///r/2024.年报.md', text: '# 未保存' });
  tool.answer('表,数\r\n');
  state.saveDialog = vscode.Uri.file('/r/out.csv');
  state.answers = ['打开'];
  await run('gouji.exportCSV');
  assert.deepEqual(tool.arguments(), ['export', '-', '--format', 'csv', '--language', 'zh']);
  assert.equal(tool.input(), '# 未保存');
  assert.equal(state.dialogs[0].defaultUri.path, '/r/2024.年报.csv');
  assert.deepEqual(state.dialogs[0].filters, { CSV: ['csv'] });
  assert.deepEqual(state.written, [{ uri: state.saveDialog, bytes: Buffer.from('表,数\r\n') }]);
  assert.deepEqual(state.opened, [state.saveDialog]);
});

test('has the tool look for settings beside the report, where there is such a place', async () => {
  const { realpathSync } = require('node:fs');
  const folder = realpathSync(join(tool.path, '..'));
  for (const [uri, expected] of [[`file://${folder}/2024.md`, folder], ['file:///nonexistent/2024.md', process.cwd()], ['untitled:a', process.cwd()]]) {
    edit({ uri });
    await run('gouji.exportCSV');
    assert.equal(tool.folder(), realpathSync(expected), uri);
  }
});

test('exports a Word document byte for byte', async () => {
  edit();
  const bytes = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00, 0x80]);
  writeFileSync(join(tool.path, '..', 'output'), bytes);
  state.saveDialog = vscode.Uri.file('/r/2024.docx');
  await run('gouji.exportWord');
  assert.equal(tool.arguments()[3], 'docx');
  assert.deepEqual(state.dialogs[0].filters, { Word: ['docx'] });
  assert.deepEqual([...state.written[0].bytes], [...bytes]);
});

test('suggests no place for the export of an unsaved text, and writes nothing where the user names none', async () => {
  edit({ uri: 'untitled:Untitled-1' });
  await run('gouji.exportHTML');
  assert.equal(tool.arguments()[3], 'html');
  assert.equal(state.dialogs[0].defaultUri, undefined);
  assert.deepEqual(state.written, []);
  assert.deepEqual(state.messages, []);
});

test('says why there is no export', async () => {
  edit();
  tool = fakeTool({ complaint: '-：不是政府信息公开工作年度报告', status: 2 });
  await run('gouji.exportHTML');
  assert.deepEqual(state.messages.map(({ text }) => text), ['勾稽：没有完成：不是政府信息公开工作年度报告']);
  assert.deepEqual(state.dialogs, []);
});

test("opens next year's report beside this year's, with the name that it is to have", async () => {
  edit({ languageId: 'plaintext', uri: 'file:///r/2024.txt' });
  state.files = ['/r/某局2025年政府信息公开工作年度报告.txt'];
  tool.answer(JSON.stringify({ text: '# 某局2025年政府信息公开工作年度报告\n' }));
  await run('gouji.newReportAfter');
  assert.deepEqual(tool.arguments(), ['new', '--after', '/r/2024.txt', '--format', 'json', '--language', 'zh']);
  assert.deepEqual(state.documents.map(String), [String(vscode.Uri.parse('untitled:/r/某局2025年政府信息公开工作年度报告（2）.txt'))]);
  assert.deepEqual(state.inserted, ['# 某局2025年政府信息公开工作年度报告\n']);
});

test("begins next year's report from the one that a lens names, whatever editor is active", async () => {
  edit({ uri: 'file:///r/other.md' });
  vscode.workspace.textDocuments = [textDocument({ uri: 'file:///r/2024.md' })];
  tool.answer(JSON.stringify({ text: '# 某局2025年政府信息公开工作年度报告\n' }));
  await run('gouji.newReportAfter', { argument: uri });
  assert.equal(tool.arguments()[2], '/r/2024.md');
});

test("saves an edited report before next year's is made of it, under its new name where it had none", async () => {
  edit({ uri: 'untitled:Untitled-1' });
  state.savedAs = vscode.Uri.file('/r/saved.md');
  await run('gouji.newReportAfter');
  assert.equal(tool.arguments()[2], '/r/saved.md');
});

test("says in the user's words that a report does not tie, with a way to the problems", async () => {
  edit();
  tool = fakeTool({ output: JSON.stringify({ obstacle: 'unbalanced', message: '表三的数不平，请先用 gouji check 核对' }), status: 1 });
  await run('gouji.newReportAfter');
  assert.deepEqual(state.messages.map(({ kind, text }) => [kind, text]), [['warning', '勾稽：这份报告的表三对不上，结转数不能照它填。请先改好，再新建下一年度报告。']]);
  state.messages.length = 0;
  state.diagnostics = [{ source: 'gouji', code: { value: 'unbalanced-total' } }, { source: 'gouji', code: 'unbalanced-carryover' }, { source: 'gouji', code: 'blank-cell' }];
  state.answers = ['查看问题'];
  await run('gouji.newReportAfter');
  assert.deepEqual(state.messages.map(({ kind, text }) => [kind, text]), [['warning', '勾稽：这份报告还有 2 处数对不上，结转数不能照它填。请先改好，再新建下一年度报告。']]);
  assert.deepEqual(state.executed.at(-1), ['workbench.actions.view.problems']);
});

test('says what else is in the way of the report of next year', async () => {
  edit();
  tool = fakeTool({ output: JSON.stringify({ obstacle: 'tableless', message: '没有表三，不知道结转了多少' }), status: 1 });
  await run('gouji.newReportAfter');
  tool = fakeTool({ complaint: 'gouji: /r/2024.md：没有这个文件', status: 2 });
  await run('gouji.newReportAfter');
  assert.deepEqual(state.messages.map(({ text }) => text), ['勾稽：没有完成：没有表三，不知道结转了多少', '勾稽：没有完成：没有这个文件']);
});

test('works on the report of the preview that is active', async () => {
  const document = textDocument({ uri: 'file:///r/2023.md', text: '# 预览' });
  edit();
  vscode.window.visibleTextEditors = [textEditor(document, 3, 1)];
  const previews = { activeDocument: document };
  await run('gouji.exportCSV', { previews });
  assert.equal(tool.input(), '# 预览');
  await run('gouji.insertReviews', { previews });
  assert.deepEqual(client.sent[0].arguments, ['file:///r/2023.md', { line: 3, character: 1 }, 'reviews']);
});

test('shows how to get the program from a package too, whose readme has another name', async () => {
  const folder = temporaryFolder();
  const extension = { extensionPath: folder, extensionUri: vscode.Uri.file(folder), packageJSON: {} };
  for (const name of ['README.md', 'readme.md']) {
    writeFileSync(join(folder, name), '');
    await run('gouji.getServer', { extension });
    assert.equal(state.executed.at(-1)[1].path, join(folder, name));
  }
});

test("makes no report of next year where this year's is not saved", async () => {
  edit({ isDirty: true });
  vscode.workspace.save = async () => undefined;
  await run('gouji.newReportAfter');
  assert.equal(tool.arguments(), undefined);
  assert.deepEqual(state.documents, []);
});

test('opens a blank report of the body and year that the user gives', async () => {
  state.inputs = [' 某某局 ', '2024'];
  tool.answer('# 某某局2024年政府信息公开工作年度报告\n');
  await run('gouji.newReport');
  assert.deepEqual(tool.arguments(), ['new', '--year', '2024', '--body', '某某局', '--language', 'zh']);
  assert.equal(state.documents[0].language, 'gouji-report');
  assert.equal(state.dialogs[1].value, String(new Date().getFullYear() - 1));
});

test('names a new report in the folder that is open', async () => {
  vscode.workspace.workspaceFolders = [{ uri: vscode.Uri.file('/r') }];
  state.inputs = ['某某局', '2024'];
  tool.answer('# 某某局2024年政府信息公开工作年度报告\n');
  await run('gouji.newReport');
  assert.equal(state.documents[0].path, '/r/某某局2024年政府信息公开工作年度报告.txt');
  assert.equal(state.documents[0].scheme, 'untitled');
});

test('offers the title for the name of a report that has no file, and puts the file in its place', async () => {
  const text = '# 青石市 2024 年政府信息公开工作年度报告\n';
  for (const [languageId, file] of [['markdown', '青石市 2024 年政府信息公开工作年度报告.md'], ['gouji-report', '青石市 2024 年政府信息公开工作年度报告.txt']]) {
    vscode.stub.reset();
    edit({ uri: 'untitled:Untitled-1', languageId, text });
    vscode.workspace.workspaceFolders = [{ uri: vscode.Uri.file('/r') }];
    state.saveDialog = vscode.Uri.file('/r/x.md');
    await run('gouji.saveReport');
    assert.equal(state.dialogs[0].defaultUri.path, `/r/${file}`);
    assert.deepEqual(state.written, [{ uri: state.saveDialog, bytes: new TextEncoder().encode(text) }]);
    assert.deepEqual(state.executed.map(([id]) => id), ['workbench.action.revertAndCloseActiveEditor']);
    assert.deepEqual(state.documents, [state.saveDialog]);
  }
});

test('saves as VS Code does what has a name, or no title to take one from', async () => {
  for (const document of [{ text: '# 某局政府信息公开工作年度报告' }, { uri: 'untitled:/r/a.txt', text: '# 某局政府信息公开工作年度报告' }, { uri: 'untitled:Untitled-1', text: '## 一、总体情况' }]) {
    vscode.stub.reset();
    edit(document);
    await run('gouji.saveReport');
    assert.deepEqual([state.executed, state.dialogs], [[['workbench.action.files.save']], []]);
  }
});

test('goes to the text of the preview that is active, where VS Code saves it', async () => {
  const document = textDocument({ text: '# 某局政府信息公开工作年度报告' });
  await run('gouji.saveReport', { previews: { activeDocument: document } });
  assert.deepEqual([state.documents, state.executed], [[document], [['workbench.action.files.save']]]);
});

test('leaves a report that has no file alone where the user gives no name', async () => {
  edit({ uri: 'untitled:Untitled-1', text: '# 某局政府信息公开工作年度报告' });
  await run('gouji.saveReport');
  assert.deepEqual([state.written, state.executed], [[], []]);
});

test('takes no name that is blank and no year without a form', async () => {
  state.inputs = ['某某局', '2024'];
  await run('gouji.newReport');
  const [body, year] = state.dialogs.map(({ validateInput }) => (value) => validateInput(value) === undefined);
  assert.deepEqual(['', '  ', '某局'].map(body), [false, false, true]);
  assert.deepEqual(['', '24', '2018', '2019', ' 2024 ', '２０２４', '20240'].map(year), [false, false, false, true, true, false, false]);
});

test('a command is about the report that is seen while the log is read', async () => {
  edit({ uri: 'output:gouji' });
  const report = textEditor(textDocument());
  vscode.window.visibleTextEditors = [vscode.window.activeTextEditor, report];
  await run('gouji.preview');
  assert.deepEqual(shown, [report.document]);
});

test('makes no report where the user gives no name or no year', async () => {
  for (const inputs of [[], ['某某局']]) {
    state.inputs = inputs;
    await run('gouji.newReport');
  }
  assert.equal(tool.arguments(), undefined);
});

test('opens the sample as a text of its own', async () => {
  await run('gouji.openSample');
  const [sample] = state.documents;
  assert.equal(sample.language, 'markdown');
  assert.equal(sample.content, readFileSync(join(extensionPath, 'sample/sample-report.md'), 'utf8'));
});

test('previews, restarts, and shows the log and how to get the program', async () => {
  edit();
  await run('gouji.preview');
  assert.deepEqual(shown, [vscode.window.activeTextEditor.document]);
  await run('gouji.restart');
  await run('gouji.showLog');
  await run('gouji.getServer');
  assert.deepEqual(state.executed.map(([id, page]) => [id, page?.path]), [
    ['session.restart', undefined],
    ['output.show', undefined],
    ['markdown.showPreview', join(extensionPath, 'README.md')],
  ]);
});

test('tells where the program cannot be run', async () => {
  edit();
  await run('gouji.exportHTML', { findBinary: () => ({ path: '/nonexistent/gouji' }) });
  assert.equal(state.messages[0].text, '勾稽：没有完成：无法运行 /nonexistent/gouji（ENOENT）');
});

/** Tabs of a group, with the texts in them. */
const tabs = (viewColumn, ...inputs) => {
  const group = { viewColumn, tabs: [] };
  group.tabs = inputs.map((input) => ({ input, group }));
  return group;
};
const inReport = (verdicts) => run('gouji.inReport', { argument: 'editor.action.marker.nextInFiles', verdicts: { of: (uri) => verdicts[uri.path] } });

test('a page beside the reports has a command run in the one whose tab stands last', async () => {
  const inputs = ['/a.md', '/b.md', '/notes.md'].map((path) => new vscode.TabInputText(vscode.Uri.file(path)));
  vscode.window.tabGroups.all = [tabs(1, undefined, inputs[0]), tabs(2, inputs[1], inputs[2])];
  await inReport({ '/a.md': { report: true }, '/b.md': { report: true }, '/notes.md': { report: false } });
  assert.deepEqual([state.documents.map(({ path }) => path), state.columns], [['/b.md'], [2]]);
  assert.deepEqual(state.executed, [['editor.action.marker.nextInFiles'], ['setContext', 'gouji.tried.editor.action.marker.nextInFiles', true]]);
});

test('a page beside which there is no report has the sample opened', async () => {
  await inReport({});
  assert.match(state.documents[0].content, /^# 云岭县/);
  assert.deepEqual(state.executed, [['editor.action.marker.nextInFiles'], ['setContext', 'gouji.tried.editor.action.marker.nextInFiles', true]]);
});
