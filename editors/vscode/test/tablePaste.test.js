'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');
const { beforeEach, describe, test } = require('node:test');
const vscode = require('vscode');
const { clipboardText } = require('../source/clipboardPage');
const { TablePaste } = require('../source/tablePaste');
const { builtServer, needsServer } = require('./stubs/builtServer');
const { textDocument } = require('./stubs/texts');

const sample = join(__dirname, '../sample/sample-report.md');
const verdicts = { of: () => ({ year: 2024 }) };
const token = { isCancellationRequested: false };

beforeEach(() => vscode.stub.reset());

/** What is offered where something is pasted into a text, at the end of its first line. */
async function offered(html, { text = '', only } = {}) {
  const paste = new TablePaste(() => ({ path: builtServer() }), verdicts);
  const end = { line: 0, character: text.split('\n')[0].length };
  const document = Object.assign(textDocument({ text }), { lineAt: (line) => ({ text: text.split('\n')[line] }) });
  const data = { get: (type) => (type === 'text/html' ? { asString: async () => html } : undefined) };
  return paste.provideDocumentPasteEdits(document, [{ start: end, end }], data, { only }, token);
}

/** A page as Word puts it on the clipboard: full of what is not to be read, each cell with paragraphs of its own. */
const asWord = (table) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style><!-- td { mso-x: 自然人 } --></style>
<!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment-->
${table.replace(/<t[hd]([^>]*)>([^<]*)<\/t[hd]>/g, '<td width=95 valign=top$1 style=\'mso-x:"a"\'><p class=MsoNormal align=center><span lang=EN-US style="font-size:10pt">$2<o:p></o:p></span></p></td>')}
<!--EndFragment--></body></html>`;

/** The same from a spreadsheet, which puts marks within the table, and lines into its cells. */
const asExcel = (table) => `<html><body>\r\n${table.replace(/<table[^>]*>/, '<table border=0 cellpadding=0>\r\n<!--StartFragment-->\r\n <col width=72>').replace(/<t[hd]([^>]*)>([^<]*)<\/t[hd]>/g, '<td class=xl65$1>&nbsp;$2</td>')}</body></html>`;

describe('of a report', needsServer, () => {
  const html = builtServer() ? execFileSync(builtServer(), ['export', sample, '--format', 'html'], { encoding: 'utf8' }) : '';
  const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];

  for (const [index, words] of [[0, '本年制发件数'], [1, '社会公益组织'], [2, '未经复议直接起诉']]) {
    for (const [source, written] of [['a web page', (table) => `<meta charset='utf-8'>${table}`], ['Word', asWord], ['a spreadsheet', asExcel]]) {
      test(`table ${index + 2} from ${source} is pasted as the standard table, with its figures`, async () => {
        const [{ insertText, title, kind }] = await offered(written(tables[index]));
        assert.ok(insertText.startsWith('| ') && insertText.includes(words) && !insertText.includes('<'), insertText.slice(0, 200));
        assert.deepEqual([title, kind.value], ['粘贴为标准表格', 'gouji.standardTables']);
        const figures = (text) => text.match(/(?<=[|>]\s*)\d[\d.]*(?=\s*[|<])/g);
        assert.deepEqual(figures(insertText), figures(tables[index]));
      });
    }
  }

  test('a whole page keeps its text around the tables', async () => {
    const [{ insertText }] = await offered(html);
    const lines = insertText.split('\n');
    assert.equal(lines[0], '# 云岭县人民政府2024年政府信息公开工作年度报告');
    assert.ok(lines.includes('## 三、收到和处理政府信息公开申请情况'));
    assert.ok(lines.some((line) => line.startsWith('全年收到政府信息公开申请108件')));
  });

  test('a table that follows words on the line begins a line of its own', async () => {
    const [{ insertText }] = await offered(tables[2], { text: '见下表：' });
    assert.ok(insertText.startsWith('\n\n| '));
  });

  test('nothing is offered within a table, for other tables, for text alone, or when another way of pasting is asked for', async () => {
    assert.equal(await offered(tables[1], { text: '| 一 | 1 |' }), undefined);
    assert.equal(await offered('<table><tr><td>自然人</td><td>张三</td></tr></table>'), undefined);
    assert.equal(await offered('<p>自然人96件</p>'), undefined);
    assert.equal(await offered(undefined), undefined);
    assert.equal(await offered(tables[1], { only: { contains: () => false } }), undefined);
    assert.equal((await offered(tables[1], { only: { contains: () => true } })).length, 1);
  });
});

test('is left out where VS Code is too old for it', () => {
  const { registerDocumentPasteEditProvider } = vscode.languages;
  delete vscode.languages.registerDocumentPasteEditProvider;
  TablePaste.register(() => ({ path: 'x' }), verdicts).dispose();
  vscode.languages.registerDocumentPasteEditProvider = registerDocumentPasteEditProvider;
});

test('a page is read as text with bare tables', () => {
  const page = '<style>td { x: 1 }</style><h2>三、&#25910;到</h2><p>共\n收到&nbsp;5&lt;6 件</p>\n<div><br></div><p></p><TABLE class=a><TBODY><TR><TH ColSpan="2" style="x">甲<br>乙</TH></TR><tr><td rowspan=2> 1 <td>a &amp; b</tr></tbody></table><p>完</p>';
  assert.equal(
    clipboardText(page),
    '## 三、收到\n\n共收到 5<6 件\n\n<table>\n<tr><td colspan="2">甲乙</td></tr>\n<tr><td rowspan="2">1</td><td>a &amp; b</td></tr>\n</table>\n\n完'
  );
});

test('a table that only lays out a page gives way to the one within it', () => {
  assert.equal(clipboardText('<table><tr><td>菜单</td><td><table><tr><td>1</td></tr></table></td></tr></table>'), '<table>\n<tr><td>1</td></tr>\n</table>');
});

test('what is broken off is read as far as it goes', () => {
  assert.equal(clipboardText('</table><table><tr><td>1'), '');
  assert.equal(clipboardText('<table><tr><td>1<td>2'), '<table>\n<tr><td>1</td></tr>\n</table>');
});
