'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { after, before, describe, test } = require('node:test');
const { figurePlaces } = require('../source/figurePlaces');
const { shownFigures } = require('../source/figureMarks');
const { readReportPage } = require('../source/reportPage');
const { cellsIn, refilled } = require('../source/rowCells');
const { builtServer, Conversation, needsServer } = require('./stubs/builtServer');

const fixtures = join(__dirname, '../../../Tests/Fixtures');
const read = (file) => readFileSync(join(fixtures, file), 'utf8');

describe('in the text of a report', needsServer, () => {
  let server;
  let count = 0;

  before(async () => {
    server = new Conversation();
    const textDocument = { documentSymbol: { hierarchicalDocumentSymbolSupport: true }, inlayHint: {} };
    await server.request('initialize', { processId: null, locale: 'zh-cn', capabilities: { general: { positionEncodings: ['utf-16'] }, textDocument } });
    server.notify('initialized', {});
  });
  after(() => server.kill());

  /** What the server and the tool say of a text, and where its figures are. */
  async function placed(text) {
    const uri = `file:///r/${++count}.md`;
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const parts = await server.request('textDocument/documentSymbol', { textDocument: { uri } });
    const range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
    const hints = await server.request('textDocument/inlayHint', { textDocument: { uri }, range });
    const page = readReportPage(execFileSync(builtServer(), ['export', '-', '--format', 'html'], { encoding: 'utf8', input: text }));
    return { page, hints, places: figurePlaces(text, parts, page) };
  }

  const sound = readdirSync(join(fixtures, 'sound')).filter((file) => !file.endsWith('.html'));
  for (const file of ['sample-report.md', ...sound.map((file) => `sound/${file}`)]) {
    test(`every figure has its place: ${file}`, async () => {
      const text = read(file);
      const { page, places } = await placed(text);
      const figures = Object.entries(page.tables).flatMap(([kind, rows]) => rows.flatMap((row) => row.figures).map((figure, index) => [`${kind}/${index}`, figure]));
      assert.equal(figures.length, file.includes('2019') ? 198 : 200);
      assert.deepEqual(places.map(({ id, start, end }) => [id, text.slice(start, end)]), figures);
      const starts = places.map(({ start }) => start);
      assert.deepEqual([...new Set(starts)].sort((a, b) => a - b), starts, 'each a place of its own, in order');
    });
  }

  for (const file of sound) {
    test(`a figure that is typed over is that figure of the report afterwards, and no other is: ${file}`, async () => {
      const text = read(`sound/${file}`);
      const { page, places } = await placed(text);
      for (const { id, cell } of places.filter((_, index) => index % 23 === 0)) {
        const changed = text.slice(0, cell.wholeStart) + refilled(text, cell, '987654') + text.slice(cell.wholeEnd);
        const { tables } = readReportPage(execFileSync(builtServer(), ['export', '-', '--format', 'html'], { encoding: 'utf8', input: changed }));
        const [kind, number] = id.split('/');
        const expected = Object.fromEntries(Object.entries(page.tables).map(([table, rows]) => [table, rows.flatMap(({ figures }) => figures)]));
        expected[kind][number] = '987654';
        for (const [table, rows] of Object.entries(tables)) assert.deepEqual(rows.flatMap(({ figures }) => figures), expected[table], id);
      }
    });
  }

  test('blank figures have places too', async () => {
    const text = execFileSync(builtServer(), ['new', '--year', '2024', '--body', '某局'], { encoding: 'utf8' });
    const { places } = await placed(text);
    assert.equal(places.length, 200);
    assert.equal(new Set(places.map(({ start }) => start)).size, 200);
  });

  test('rows in another order, and a table that lacks some, have the places of their own rows', async () => {
    const lines = read('sound/pipes-2021.md').split('\n');
    const at = (label) => lines.findIndex((line) => line.includes(label));
    const [first, second] = [at('1.属于国家秘密'), at('2.其他法律行政法规禁止公开')];
    [lines[first], lines[second]] = [lines[second].replace('| | |', '| | （三）不予公开 |'), lines[first].replace('（三）不予公开', '')];
    lines.splice(at('7.属于行政执法案卷'), 1);
    const { page, places } = await placed(lines.join('\n'));
    const rows = page.tables.requests.filter(({ figures }) => figures.length === 7);
    for (const { id, line } of places.filter(({ id }) => id.startsWith('requests/'))) {
      const { label } = rows[Math.floor(id.split('/')[1] / 7)];
      assert.ok(lines[line].includes(label), `${id}: ${label}: ${lines[line]}`);
    }
    assert.ok(places.some(({ line }) => lines[line].includes('1.属于国家秘密')));
  });

  test('no figure is written where the page shows another table than the text holds', () => {
    const part = (name, kind, line, children = []) => ({ name, kind, children, range: range(line, 0, 20), selectionRange: range(line, 2, 4) });
    const range = (line, start, end) => ({ start: { line, character: start }, end: { line, character: end } });
    const table = part('表二', 18, 0, [part('许可', 8, 0), part('处罚', 8, 1)]);
    const text = '| 许可 | 1 |\n| 处罚 | 2 |\n';
    const places = (...rows) => figurePlaces(text, [table], { title: '', tables: { disclosures: rows } }).map(({ id }) => id);
    const row = (label, ...figures) => ({ label, figures });
    assert.deepEqual(places(row('许可', '1'), row('处罚', '2')), ['disclosures/0', 'disclosures/1']);
    assert.deepEqual(places(row('许可', '1'), row('处罚', '3')), ['disclosures/0']);
    assert.deepEqual(places(row('处罚', '1'), row('许可', '2')), []);
    assert.deepEqual(places(row('许可', '1')), []);
  });

  test('a wrong figure says what it should be, and why; a blank total what its parts give', async () => {
    const text = read('sample-report.md').replace('| 7 | 0 | 1 | 4 | 0 | 108 |', '| 7 | 0 | 1 | 4 | 0 | |');
    const { places, hints } = await placed(text);
    const shown = shownFigures(text, places, hints, []);
    assert.deepEqual(shown.filter(({ due }) => due).map(({ text, due, isWrong }) => [text, due, isWrong]), [['', '108', false], ['52', '25', true]]);
    assert.match(shown.find(({ text }) => text === '52').why, /应为 25/);
  });
});

test('a figure with a fault is wrong though nobody knows what it should be', () => {
  const [place] = [{ id: 'requests/0', line: 0, start: 2, end: 4, cell: { text: '52', wholeStart: 1, wholeEnd: 5 } }];
  const fault = (start, end) => ({ message: '不符', range: { start: { line: 0, character: start }, end: { line: 0, character: end } } });
  const shown = (...faults) => shownFigures('| 52 | 27 |', [place], [], faults).map(({ isWrong, why }) => [isWrong, why]);
  assert.deepEqual(shown(fault(2, 4)), [[true, '不符']]);
  assert.deepEqual(shown(fault(7, 9)), [[false, undefined]]);
});

test('cells are told apart as the text does', () => {
  const texts = (row, hasLabel = true) => cellsIn(row, 0, row.length, hasLabel).map(({ text }) => text);
  assert.deepEqual(texts(' | | 96 | 7 |'), ['', '96', '7']);
  assert.deepEqual(texts('| 6 | 1 |', false), ['6', '1']);
  assert.deepEqual(texts('6 | 1 |', false), ['6', '1']);
  assert.deepEqual(texts('\t96\t\t7'), ['96', '', '7']);
  assert.deepEqual(texts('</th><td>96</td><td align="right"> 7</td><td></td>'), ['96', '7', '']);
  assert.deepEqual(texts('\n96\n7'), ['96', '7']);
});

test('a cell keeps its width where there is room', () => {
  const refill = (row, figure) => {
    const [cell] = cellsIn(row, 0, row.length, false);
    return row.slice(0, cell.wholeStart) + refilled(row, cell, figure) + row.slice(cell.wholeEnd);
  };
  assert.equal(refill('| 96 | 7 |', '5'), '|  5 | 7 |');
  assert.equal(refill('| 96 | 7 |', '12345'), '| 12345 | 7 |');
  assert.equal(refill('|    96 | 7 |', '123'), '|   123 | 7 |');
  assert.equal(refill('| 96    | 7 |', '123'), '| 123   | 7 |');
  assert.equal(refill('| | 7 |', '5'), '| 5 | 7 |');
  assert.equal(refill('|| 7 |', '5'), '| 5 | 7 |');
  assert.equal(refill('96\t7', '5'), '5\t7');
});
