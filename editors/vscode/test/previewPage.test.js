'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');
const { test } = require('node:test');
const { pathToFileURL } = require('node:url');
const { previewPage } = require('../source/previewPage');
const { Uri } = require('./stubs/uri');
const { builtServer } = require('./stubs/builtServer');
const { needsBrowser, opened } = require('./stubs/chromium');

const root = join(__dirname, '..');
const scripts = pathToFileURL(join(root, 'media/preview')).href;
const html = `<style>td { color: black }</style><main><h1>年报</h1><h2>三、申请</h2><div class="box" tabindex="0"><table class="requests">
<tr><th>一</th><td>1</td><td>22</td><td></td></tr><tr><th>二</th><td>4</td><td>5</td><td></td></tr></table></div><p style="height: 3000px">正文</p></main>`;
const figures = ['1', '22', '', '4', '5', ''].map((text, index) => ({ id: `requests/${index}`, line: 10 + Math.floor(index / 3), text, isWrong: index === 1 }));
Object.assign(figures[1], { due: '21', why: '应为 21' });
figures[2].due = '22';

/**
 * What a page that shows a report has told, and what a script that uses it has found, when it is done.
 * @param {string} script with `figure(number)`, `press(key)`, `told` and `show(message)`
 */
function used(script, width) {
  const page = `<!DOCTYPE html><meta charset="utf-8"><style id="report-style"></style><link rel="stylesheet" href="${scripts}/preview.css">
<body><main></main><script type="module">
import { showReport } from '${scripts}/report.js';
const told = [];
let show;
showReport(document.querySelector('main'), { post: (message) => told.push(message), listen: (handler) => (show = handler) });
const report = (changes = {}) => show({ type: 'report', html: ${JSON.stringify(html)}, figures: ${JSON.stringify(figures)}, headings: [{ text: '年报', line: 0 }, { text: '## 三、申请', line: 8 }], ...changes });
report();
const figure = (number) => document.querySelector('[data-figure="requests/' + number + '"]');
const press = (key, more = {}) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
const type = (text) => (document.activeElement.textContent = text);
const at = () => document.activeElement.dataset.figure;
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
let found;
try { found = await (async () => { ${script} })(); } catch (error) { found = String(error); }
document.body.dataset.result = JSON.stringify({ told, found });
</script>`;
  const result = /data-result="([^"]*)"/.exec(opened(page, width))?.[1];
  assert.ok(result, 'the page has come to an end');
  return JSON.parse(result.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

const edits = ({ told }) => told.filter(({ type }) => type === 'edit').flatMap(({ figures }) => figures.map(({ figure, was, text }) => [figure, was, text]));

test('a browser runs nothing of a report', needsBrowser, () => {
  const hostile = `<main><img src="x" onerror="document.body.dataset.by = 'handler'"><script>document.body.dataset.by = 'script'</script><p>1</p></main>`;
  const [guard] = /<meta http-equiv[^>]*>/.exec(previewPage({ cspSource: 'file:', asWebviewUri: (uri) => uri.path }, Uri.file(root)));
  assert.match(opened(`<!DOCTYPE html><body>${hostile}`), /<body data-by/);
  assert.doesNotMatch(opened(`<!DOCTYPE html>${guard}<body>${hostile}`), /<body data-by/);
});

test('shows figures that are wrong, what they should be, and sums that nobody has written', needsBrowser, () => {
  const { told, found } = used(`return [figure(1).className, document.querySelector('button').textContent, figure(1).parentElement.title,
    getComputedStyle(figure(2), '::before').content, document.querySelectorAll('button').length, document.querySelector('.box').tabIndex];`);
  assert.deepEqual(found, ['figure wrong', '→21', '应为 21', '"22"', 1, -1]);
  assert.deepEqual(told, [{ type: 'ready' }]);
});

test('Tab goes on and back, Enter and the arrows go down and up, each figure that was changed being one edit', needsBrowser, () => {
  const result = used(`const way = [];
    figure(0).focus(); type('7'); press('Tab'); way.push(at());
    press('Tab', { shiftKey: true }); way.push(at());
    type('8'); press('Enter'); way.push(at());
    press('ArrowUp'); way.push(at()); press('ArrowDown'); way.push(at());
    press('Tab'); press('Tab'); type('9'); press('Escape'); way.push(at() ?? 'none'); return way;`);
  assert.deepEqual(result.found, ['requests/1', 'requests/0', 'requests/3', 'requests/0', 'requests/3', 'none']);
  assert.deepEqual(edits(result), [['requests/0', '1', '7'], ['requests/0', '7', '8']]);
  assert.deepEqual(result.told.filter(({ type }) => type === 'select').map(({ figure }) => figure.at(-1)).slice(0, 3), ['0', '1', '0']);
});

test('a sum on offer is taken by Tab or Enter, not by a click elsewhere; it may come while the cursor waits', needsBrowser, () => {
  assert.deepEqual(edits(used("figure(2).focus(); figure(2).blur(); return figure(2).textContent")), []);
  assert.deepEqual(edits(used("figure(2).focus(); press('Tab');")), [['requests/2', '', '22']]);
  const late = `figure(5).focus(); const figures = ${JSON.stringify(figures)}; figures[5].due = '9'; report({ figures }); const offered = figure(5).textContent; press('Enter'); return offered;`;
  const result = used(late);
  assert.equal(result.found, '9');
  assert.deepEqual(edits(result), [['requests/5', '', '9']]);
});

test('a sum on offer follows what is known, and is gone once it is not', needsBrowser, () => {
  const result = used(`const figures = ${JSON.stringify(figures)}; const seen = [];
    figure(2).focus(); seen.push(figure(2).textContent);
    figures[2].due = '30'; report({ figures }); seen.push(figure(2).textContent);
    delete figures[2].due; report({ figures }); seen.push(figure(2).textContent); press('Tab');
    figures[2].due = '30'; report({ figures }); figure(2).focus(); type('3'); figure(2).dispatchEvent(new InputEvent('input', { bubbles: true }));
    delete figures[2].due; report({ figures }); seen.push(figure(2).textContent); return seen;`);
  assert.deepEqual(result.found, ['22', '30', '', '3']);
  assert.deepEqual(edits(result), []);
});

test('the button beside a wrong figure mends it, and a click into a cell goes to its figure', needsBrowser, () => {
  const result = used("document.querySelector('button').click(); figure(3).parentElement.click(); return at();");
  assert.deepEqual(edits(result), [['requests/1', '22', '21']]);
  assert.equal(result.found, 'requests/3');
});

test('a block from a spreadsheet is spread over the figures as one edit; what does not fit, or is no figure, is not taken', needsBrowser, () => {
  const paste = `const paste = (text) => { const data = new DataTransfer(); data.setData('text/plain', text);
    return document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); };`;
  const result = used(`${paste} figure(1).focus(); const taken = paste('7\\t8\\r\\n9\\t10\\r\\n'); paste('1\\t2\\t3'); paste('一\\t2'); const single = paste('5');
    return [taken, single, [0, 1, 2, 3, 4, 5].map((number) => figure(number).textContent)];`);
  assert.deepEqual(result.found, [false, true, ['1', '7', '8', '4', '9', '10']]);
  assert.deepEqual(result.told.filter(({ type }) => type === 'edit').map(({ figures }) => figures.map(({ figure, was, text }) => [figure.at(-1), was, text])), [
    [['1', '22', '7'], ['2', '', '8'], ['4', '5', '9'], ['5', '', '10']],
  ]);
});

test('what was typed is undone where it is typed, what was told is undone in the text', needsBrowser, () => {
  const keys = "const z = (more = {}) => press('z', { ctrlKey: true, ...more }); figure(0).focus();";
  const result = used(`${keys} z(); type('7'); z(); press('Tab'); z({ shiftKey: true }); press('y', { ctrlKey: true }); document.execCommand('undo'); return figure(0).textContent;`);
  assert.deepEqual(result.told.map(({ type }) => type), ['ready', 'select', 'undo', 'edit', 'select', 'redo', 'redo']);
  assert.equal(result.found, '7');
});

test('keys of an input method, and those with Ctrl, are left alone', needsBrowser, () => {
  const { found } = used("figure(0).focus(); press('Enter', { isComposing: true }); press('Enter', { ctrlKey: true }); return at();");
  assert.equal(found, 'requests/0');
});

test('a newer report leaves the cursor where it is, and what is being typed', needsBrowser, () => {
  const { found } = used(`figure(0).focus(); type('77'); const before = figure(0);
    const figures = ${JSON.stringify(figures)}; figures[3].text = '6'; report({ figures });
    return [at(), figure(0) === before, figure(0).textContent, figure(3).textContent];`);
  assert.deepEqual(found, ['requests/0', true, '77', '6']);
});

test('goes to a line of the text, and tells the line that it is scrolled to', needsBrowser, () => {
  const { told, found } = used(`show({ type: 'line', line: 11 }); await pause(600); const row = figure(3).closest('tr').getBoundingClientRect().top;
    show({ type: 'line', line: 0 }); await pause(600); scrollTo(0, figure(3).closest('tr').getBoundingClientRect().top + scrollY); dispatchEvent(new Event('scroll')); await pause(300); return Math.round(row);`);
  assert.equal(found, 0);
  const lines = told.filter(({ type }) => type === 'line').map(({ line }) => Math.round(line * 10) / 10);
  assert.ok(Math.abs(lines.at(-1) - 11) < 0.3, lines.join());
});

test('says why there is no report, and shows one again', needsBrowser, () => {
  const { found } = used("show({ type: 'message', text: '<b>不是' }); const text = document.querySelector('main').textContent; report(); return [text, Boolean(figure(0))];");
  assert.deepEqual(found, ['<b>不是', true]);
});

test('all three tables fit a pane of 600 pixels', { skip: needsBrowser.skip || (!builtServer() && 'no gouji was built') }, () => {
  const sample = execFileSync(builtServer(), ['export', join(root, 'sample/sample-report.md'), '--format', 'html'], { encoding: 'utf8' });
  const { found } = used(`report({ html: ${JSON.stringify(sample)}, figures: [] });
    return [document.documentElement.clientWidth, document.documentElement.scrollWidth, ...[...document.querySelectorAll('table')].map((table) => Math.round(table.getBoundingClientRect().right))];`, 600);
  const [width, ...needed] = found;
  assert.ok(width <= 600 && needed.length === 4);
  for (const one of needed) assert.ok(one <= width, `${one} of ${width}`);
});
