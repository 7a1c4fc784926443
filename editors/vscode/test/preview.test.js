'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { Previews } = require('../source/previews');
const { messagePage, policy, previewPage } = require('../source/previewPage');
const { fakeServer, fakeTool, until } = require('./stubs/fakeServer');
const { textDocument } = require('./stubs/texts');
const { temporaryFolder } = require('./stubs/temporaryFolder');

const { state, events } = vscode.stub;

beforeEach(() => vscode.stub.reset());

test('allows no script, no frame, no form and nothing from the network', () => {
  const directives = Object.fromEntries(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
  assert.deepEqual(directives, { 'default-src': ["'none'"], 'style-src': ["'unsafe-inline'"], 'img-src': ['data:'] });
});

test('puts the policy before anything of the report', () => {
  const pages = [
    '<!DOCTYPE html><html lang="zh"><head><title>t</title></head><body><p>正文</p></body></html>',
    '\uFEFF<!doctype html>\n<html><script>alert(1)</script></html>',
    '<html><p>正文</html>',
    '<table><tr><td>1</td></tr></table>',
  ];
  for (const html of pages) {
    const page = previewPage(html);
    assert.match(page, /^<!DOCTYPE html>\n<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
    assert.equal(page.match(/<!doctype/gi).length, 1);
    assert.ok(page.includes(html.replace(/^\uFEFF?<!doctype html>/i, '')));
  }
});

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version']).status === 0);

test('a browser runs nothing of a page under the policy', { skip: !chromium && 'there is no chromium' }, () => {
  const title = (page) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'page.html'), page);
    const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}`, '--dump-dom'];
    const { stdout } = spawnSync(chromium, [...options, `file://${join(folder, 'page.html')}`], { encoding: 'utf8', timeout: 60_000 });
    return /<body[^>]*data-by="([^"]*)"/.exec(stdout)?.[1];
  };
  const hostile = `<!DOCTYPE html><html><head></head><body data-by="nobody"><table><tr><td>1</td></tr></table>
<script>document.body.dataset.by = 'script'</script><img src="x" onerror="document.body.dataset.by = 'handler'"></body></html>`;
  assert.notEqual(title(hostile), 'nobody');
  assert.equal(title(previewPage(hostile)), 'nobody');
});

test('shows a message as text, whatever it holds', () => {
  const page = messagePage('<script>alert("1")</script> & 年报');
  assert.ok(!page.includes('<script>'));
  assert.ok(page.includes('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; 年报'));
  assert.ok(page.includes(policy));
});

/** A preview that is open, and shows what a tool has answered. */
async function opened(tool = fakeTool({ output: '<p>一</p>' }), document = textDocument({ text: '# 年报' })) {
  const previews = new Previews(() => ({ path: tool.path }));
  previews.show(document);
  const [panel] = state.panels;
  await until(() => panel.webview.html !== '');
  return { previews, panel, tool, document };
}

test('shows the text of the editor, beside it, without running anything', async () => {
  const { panel, tool } = await opened();
  assert.ok(panel.webview.html.endsWith('<p>一</p>'));
  assert.deepEqual(tool.arguments(), ['export', '-', '--format', 'html', '--language', 'zh']);
  assert.equal(tool.input(), '# 年报');
  assert.equal(panel.title, '预览 2024.md');
  assert.deepEqual(panel.place, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  assert.deepEqual(panel.options, { enableScripts: false, enableForms: false, enableCommandUris: false, localResourceRoots: [] });
});

test('shows one preview for a document', async () => {
  const { previews, panel, document } = await opened();
  previews.show(document);
  assert.equal(state.panels.length, 1);
  assert.equal(panel.reveals, 1);
});

test('follows the typing once it pauses, and a save at once', async () => {
  const { panel, tool, document } = await opened();
  const change = { document, contentChanges: [{}] };
  tool.answer('<p>二</p>');
  const start = Date.now();
  for (let count = 0; count < 3; count++) events.changeText.fire(change);
  await until(() => panel.webview.html.endsWith('<p>二</p>'));
  assert.ok(Date.now() - start >= 400);
  tool.answer('<p>三</p>');
  events.save.fire(document);
  await until(() => panel.webview.html.endsWith('<p>三</p>'));
});

test('takes no notice of other documents, nor of a change that changes nothing', async () => {
  const { panel, tool, document } = await opened();
  tool.answer('<p>二</p>');
  events.changeText.fire({ document, contentChanges: [] });
  events.changeText.fire({ document: textDocument({ uri: 'file:///r/other.md' }), contentChanges: [{}] });
  events.save.fire(textDocument({ uri: 'file:///r/other.md' }));
  await new Promise((resolve) => setTimeout(resolve, 600));
  assert.ok(panel.webview.html.endsWith('<p>一</p>'));
});

test('never shows an older text after a newer one', async () => {
  const { panel, previews } = await opened();
  const slow = fakeServer('read text; [ "$text" = old ] && sleep 0.3; echo "<p>$text</p>"');
  previews.findBinary = () => ({ path: slow });
  let text = 'old\n';
  const document = { ...textDocument({ uri: 'file:///r/slow.md' }), getText: () => text };
  previews.show(document);
  text = 'new\n';
  events.save.fire(document);
  const other = state.panels[1];
  await until(() => other.webview.html.includes('new'));
  await new Promise((resolve) => setTimeout(resolve, 400));
  assert.ok(other.webview.html.includes('<p>new</p>') && panel !== other);
});

test('shows why there is nothing to show', async () => {
  const { panel } = await opened(fakeTool({ complaint: '-：不是政府信息公开工作年度报告', status: 2 }));
  assert.ok(panel.webview.html.includes('不是政府信息公开工作年度报告'));
});

for (const [how, end] of [
  ['the document is closed', ({ document }) => events.close.fire(document)],
  ['its panel is closed', ({ panel }) => panel.dispose()],
  ['the extension ends', ({ previews }) => previews.dispose()],
]) {
  test(`ends when ${how}`, async () => {
    const preview = await opened();
    events.changeText.fire({ document: preview.document, contentChanges: [{}] });
    end(preview);
    preview.panel.webview.html = 'ended';
    assert.ok(preview.panel.isDisposed);
    assert.equal(events.changeText.listeners.size + events.save.listeners.size + events.close.listeners.size, 0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(preview.panel.webview.html, 'ended');
    preview.previews.show(preview.document);
    assert.equal(state.panels.length, 2);
    preview.previews.dispose();
  });
}
