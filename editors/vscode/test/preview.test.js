'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { Previews } = require('../source/previews');
const { previewPage } = require('../source/previewPage');
const { fakeServer, fakeTool, until } = require('./stubs/fakeServer');
const { textDocument, textEditor } = require('./stubs/texts');

const { state, events } = vscode.stub;
const extensionUri = vscode.Uri.file('/x');
const text = '# 年报\n\n| 许可 | 1 | 22 |\n| 处罚 |  |\n';
const page = '<title>某局2024年年报</title><main><table class="disclosures"><tr><th>许可</th><td>1</td><td>22</td></tr><tr><th>处罚</th><td></td></tr></table></main>';

const range = (line, start, end) => ({ start: { line, character: start }, end: { line, character: end } });
const row = (name, line, end) => ({ name, kind: 8, range: range(line, 0, end), selectionRange: range(line, 2, 4) });
/** What a server says of the text above. */
const parts = [{ name: '表二', kind: 18, range: range(2, 0, 20), selectionRange: range(2, 0, 20), children: [row('许可', 2, 15), row('处罚', 3, 10)] }];

let client;
beforeEach(() => {
  vscode.stub.reset();
  client = {
    code2ProtocolConverter: { asUri: String },
    sendRequest: async (method) => (method.endsWith('documentSymbol') ? parts : [{ position: { line: 2, character: 13 }, label: '→21', tooltip: '应为 21' }]),
  };
});

test('runs nothing but the script of the extension, and loads nothing from the network', () => {
  const html = previewPage({ cspSource: 'own:', asWebviewUri: (uri) => `own:${uri.path}` }, extensionUri);
  const [policy] = /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/.exec(html);
  const directives = Object.fromEntries(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
  assert.deepEqual(directives, { 'default-src': ["'none'"], 'script-src': ['own:'], 'style-src': ['own:', "'unsafe-inline'"], 'img-src': ['data:'] });
  assert.deepEqual(html.match(/(?<=src=")[^"]*/g), ['own:/x/media/preview/webview.js']);
});

/** A preview that is open, whose page is ready and shows what a tool has answered. */
async function opened({ tool = fakeTool({ output: page }), document = textDocument({ text }) } = {}) {
  vscode.workspace.textDocuments = [document];
  const previews = new Previews({ findBinary: () => ({ path: tool.path }), client: () => client, extensionUri });
  previews.show(document);
  const [panel] = state.panels;
  panel.webview.say({ type: 'ready' });
  await until(() => last(panel));
  return { previews, panel, tool, document };
}

/** What a page was told last. */
const last = (panel) => panel.webview.posted.at(-1);
const shownHTML = (panel) => panel.webview.posted.findLast(({ type }) => type === 'report')?.html;

test('shows the text of the editor, beside it, under the title of the report', async () => {
  const { panel, tool } = await opened();
  assert.equal(shownHTML(panel), page);
  assert.deepEqual(tool.arguments(), ['export', '-', '--format', 'html', '--language', 'zh']);
  assert.equal(tool.input(), text.trimEnd() + '\n');
  assert.equal(panel.title, '预览 某局2024年年报');
  assert.deepEqual(panel.place, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  const { localResourceRoots, ...options } = panel.options;
  assert.deepEqual(options, { enableScripts: true, enableForms: false, enableCommandUris: false });
  assert.deepEqual(localResourceRoots.map(({ path }) => path), ['/x/media/preview']);
});

test('tells the page where figures are and what they should be', async () => {
  const { panel } = await opened();
  assert.deepEqual(last(panel).figures, [
    { id: 'disclosures/0', line: 2, text: '1', isWrong: false, due: undefined, why: undefined },
    { id: 'disclosures/1', line: 2, text: '22', isWrong: true, due: '21', why: '应为 21' },
    { id: 'disclosures/2', line: 3, text: '', isWrong: false, due: undefined, why: undefined },
  ]);
});

test('shows a report that cannot be filled in while the server is not running, or ends', async () => {
  const answering = client;
  for (const none of [undefined, { ...answering, sendRequest: async () => Promise.reject(new Error('gone')) }]) {
    vscode.stub.reset();
    client = none;
    const { panel } = await opened();
    assert.deepEqual([shownHTML(panel), last(panel).figures], [page, []]);
  }
});

test('shows one preview for a document', async () => {
  const { previews, panel, document } = await opened();
  previews.show(document);
  assert.equal(state.panels.length, 1);
  assert.equal(panel.reveals, 1);
});

test('follows the typing once it pauses, a save at once, and what the server finds', async () => {
  const { panel, tool, document } = await opened();
  const change = { document, contentChanges: [{}] };
  tool.answer('<p>二</p>');
  const start = Date.now();
  for (let count = 0; count < 3; count++) events.changeText.fire(change);
  await until(() => shownHTML(panel) === '<p>二</p>');
  assert.ok(Date.now() - start >= 400);
  tool.answer('<p>三</p>');
  events.save.fire(document);
  await until(() => shownHTML(panel) === '<p>三</p>');
  tool.answer('<p>四</p>');
  events.diagnostics.fire({ uris: [document.uri] });
  await until(() => shownHTML(panel) === '<p>四</p>');
});

test('tells whether it is what the user works in', async () => {
  const { panel, previews, document } = await opened();
  const seen = [];
  previews.onDidChangeActive(() => seen.push(previews.activeDocument));
  panel.activate(true);
  panel.activate(false);
  panel.activate(true);
  panel.dispose();
  assert.deepEqual(seen, [document, undefined, document, undefined]);
});

test('takes no notice of other documents, nor of a change that changes nothing', async () => {
  const { panel, tool, document } = await opened();
  const other = textDocument({ uri: 'file:///r/other.md' });
  tool.answer('<p>二</p>');
  events.changeText.fire({ document, contentChanges: [] });
  events.changeText.fire({ document: other, contentChanges: [{}] });
  events.save.fire(other);
  events.diagnostics.fire({ uris: [other.uri] });
  await new Promise((resolve) => setTimeout(resolve, 600));
  assert.equal(shownHTML(panel), page);
});

test('never shows an older text after a newer one', async () => {
  const slow = fakeServer('read text; [ "$text" = old ] && sleep 0.3; echo "<p>$text</p>"');
  let current = 'old\n';
  const document = { ...textDocument(), getText: () => current };
  const previews = new Previews({ findBinary: () => ({ path: slow }), client: () => undefined, extensionUri });
  previews.show(document);
  const [panel] = state.panels;
  panel.webview.say({ type: 'ready' });
  current = 'new\n';
  events.save.fire(document);
  await until(() => shownHTML(panel)?.includes('new'));
  await new Promise((resolve) => setTimeout(resolve, 400));
  assert.ok(shownHTML(panel).includes('<p>new</p>'));
});

test('shows why there is nothing to show', async () => {
  const { panel } = await opened({ tool: fakeTool({ complaint: '-：不是政府信息公开工作年度报告', status: 2 }) });
  assert.deepEqual(last(panel), { type: 'message', text: '不是政府信息公开工作年度报告' });
});

/** A document as it is after figures were typed in its preview, and the edits that made it so. */
async function typed(...edits) {
  const preview = await opened();
  for (const edit of edits) preview.panel.webview.say({ type: 'edit', figures: [edit] });
  const before = preview.panel.webview.posted.length;
  await until(() => preview.panel.webview.posted.length > before);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return preview;
}

test('writes a figure into the text as one edit of that figure', async () => {
  const { document } = await typed({ figure: 'disclosures/1', was: '22', text: '２１' });
  assert.equal(document.getText(), text.replace('| 22 |', '| 21 |'));
  assert.equal(state.edits.length, 1);
});

test('writes figures that are typed one after the other, each as an edit of its own', async () => {
  const document = textDocument({ text });
  // A tool and a server that know the text as it is when they are asked.
  const table = fakeServer(`printf '<table class="disclosures">'
sed -n 's/^| \\([^|]*\\) |\\(.*\\)|$/<tr><th>\\1<\\/th><td>\\2<\\/td><\\/tr>/p' | sed 's/ *| */<\\/td><td>/g'
printf '</table>'`);
  client.sendRequest = async (method) => {
    if (!method.endsWith('documentSymbol')) return [];
    const lines = document.getText().split('\n');
    return [{ ...parts[0], children: [row('许可', 2, lines[2].length), row('处罚', 3, lines[3].length)] }];
  };
  const { panel } = await opened({ tool: { path: table }, document });
  panel.webview.say({ type: 'edit', figures: [{ figure: 'disclosures/0', was: '1', text: '512' }] });
  panel.webview.say({ type: 'edit', figures: [{ figure: 'disclosures/1', was: '22', text: '6|\n' }] });
  panel.webview.say({ type: 'edit', figures: [{ figure: 'disclosures/2', was: '', text: '7' }] });
  await until(() => state.edits.length === 3);
  assert.equal(document.getText(), '# 年报\n\n| 许可 | 512 |  6 |\n| 处罚 | 7 |\n');
});

test('writes figures that are pasted together as one edit, or none of them', async () => {
  const edits = [{ figure: 'disclosures/0', was: '1', text: '512' }, { figure: 'disclosures/1', was: '22', text: '6' }, { figure: 'disclosures/2', was: '', text: '7' }];
  const { panel, document } = await opened();
  panel.webview.say({ type: 'edit', figures: [...edits, { figure: 'disclosures/9', was: '', text: '8' }] });
  panel.webview.say({ type: 'edit', figures: edits });
  await until(() => state.edits.length === 1);
  await until(() => document.version === 2);
  assert.equal(document.getText(), '# 年报\n\n| 许可 | 512 |  6 |\n| 处罚 | 7 |\n');
});

test('writes nothing where the text holds another figure by now', async () => {
  const { document } = await typed({ figure: 'disclosures/1', was: '23', text: '21' }, { figure: 'disclosures/9', was: '', text: '21' });
  assert.equal(document.getText(), text);
  assert.deepEqual(state.edits, []);
});

test('undoes and does again in the text, and comes back to the preview', async () => {
  const { panel, document } = await opened();
  for (const type of ['undo', 'redo']) panel.webview.say({ type });
  await until(() => panel.reveals === 2);
  assert.deepEqual(state.executed, [['undo'], ['redo']]);
  assert.deepEqual(state.documents, [document, document]);
});

/** An editor of a document that is on the screen. */
function visible(document) {
  const shown = [];
  const editor = Object.assign(textEditor(document), { visibleRanges: [{ start: { line: 7, character: 0 } }], revealRange: (range, how) => shown.push([range.start.line, how]) });
  vscode.window.visibleTextEditors = [editor];
  return { editor, shown };
}

test('a click on a figure puts the cursor there', async () => {
  const { panel, document } = await opened();
  const { editor, shown } = visible(document);
  panel.webview.say({ type: 'select', figure: 'disclosures/1' });
  const { start, end } = editor.selection;
  assert.deepEqual([start, end], [{ line: 2, character: 11 }, { line: 2, character: 13 }]);
  assert.deepEqual(shown, [[2, vscode.TextEditorRevealType.InCenterIfOutsideViewport]]);
});

test('scrolls with the text, and the text with it, without chasing each other', async () => {
  const { panel, document } = await opened();
  const { editor, shown } = visible(document);
  const scroll = () => events.visibleRanges.fire({ textEditor: editor, visibleRanges: editor.visibleRanges });
  scroll();
  assert.deepEqual(last(panel), { type: 'line', line: 7 });
  panel.webview.say({ type: 'line', line: 3.6 });
  assert.deepEqual(shown, [[3, vscode.TextEditorRevealType.AtTop]]);
  const count = panel.webview.posted.length;
  scroll();
  events.visibleRanges.fire({ textEditor: textEditor(textDocument()), visibleRanges: editor.visibleRanges });
  assert.equal(panel.webview.posted.length, count);
});

test('stays when the file, or a folder above it, is renamed, or its language is another', async () => {
  const preview = await opened();
  const { panel, tool, previews } = preview;
  let { document } = preview;
  for (const [from, to, uri] of [
    ['file:///r/2024.md', 'file:///r/2025.md', 'file:///r/2025.md'],
    ['file:///r', 'file:///s', 'file:///s/2025.md'],
    [undefined, undefined, 'file:///s/2025.md'],
  ]) {
    const next = textDocument({ uri, text });
    events.close.fire(document);
    vscode.workspace.textDocuments = [next];
    if (from) events.rename.fire({ files: [{ oldUri: vscode.Uri.parse(from), newUri: vscode.Uri.parse(to) }] });
    events.open.fire(next);
    tool.answer(`<p>${uri}${from}</p>`);
    await until(() => shownHTML(panel) === page || shownHTML(panel)?.includes(uri));
    document = next;
    previews.show(next);
    assert.equal(state.panels.length, 1);
    tool.answer(`<p>${from}</p>`);
    events.save.fire(next);
    await until(() => shownHTML(panel) === `<p>${from}</p>`);
  }
  await new Promise((resolve) => setTimeout(resolve, 1_700));
  assert.ok(!panel.isDisposed);
});

test('stays when a text that was in no file is saved, whichever VS Code does first', async () => {
  for (const opensFirst of [true, false]) {
    vscode.stub.reset();
    const { panel, previews, document } = await opened({ document: textDocument({ uri: 'untitled:Untitled-1', text }) });
    const saved = textDocument({ uri: 'file:///r/某局.md', text: `${text}\n` });
    const close = () => {
      document.replace({ start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }, '');
      events.changeText.fire({ document, contentChanges: [{}] });
      document.isClosed = true;
      events.close.fire(document);
    };
    vscode.workspace.textDocuments = opensFirst ? [document, saved] : [];
    if (!opensFirst) close();
    events.open.fire(saved);
    if (opensFirst) close();
    await new Promise((resolve) => setTimeout(resolve, 1_700));
    assert.ok(!panel.isDisposed);
    previews.show(saved);
    assert.equal(state.panels.length, 1);
    previews.dispose();
  }
});

for (const [how, end] of [
  ['the document is closed, and does not come back', ({ document }) => events.close.fire(document)],
  ['its panel is closed', ({ panel }) => panel.dispose()],
  ['the extension ends', ({ previews }) => previews.dispose()],
]) {
  test(`ends when ${how}`, async () => {
    const preview = await opened();
    events.changeText.fire({ document: preview.document, contentChanges: [{}] });
    end(preview);
    await until(() => preview.panel.isDisposed);
    const count = preview.panel.webview.posted.length;
    assert.equal(Object.values(events).reduce((sum, { listeners }) => sum + listeners.size, 0), 0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(preview.panel.webview.posted.length, count);
    preview.previews.show(preview.document);
    assert.equal(state.panels.length, 2);
    preview.previews.dispose();
  });
}
