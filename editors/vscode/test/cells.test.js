'use strict';
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { describe, test } = require('node:test');
const { overwritten, placeBlock } = require('../source/cells/blockPlacement');
const { layoutChanges } = require('../source/cells/cellLayout');
const { below, next, previous } = require('../source/cells/cellSteps');
const { isStatutory, stopsOf } = require('../source/cells/figureCells');
const { figureBlock } = require('../source/cells/figureBlock');
const { cellIndexAt, cellsOf, contentOf } = require('../source/cells/pipeRow');
const { tableAt, widthOf } = require('../source/cells/pipeTable');
const { surplusCells } = require('../source/cells/surplusCells');
const { changed, tableChanges } = require('../source/cells/tableLayout');

const sample = readFileSync(join(__dirname, '../sample/sample-report.md'), 'utf8');

/** A text as an editor has it. */
const lines = (text) => ({ lineCount: text.split('\n').length, lineAt: (line) => ({ text: text.split('\n')[line] }) });
const lineOf = (text, words) => text.split('\n').findIndex((line) => line.includes(words));
const tableWith = (text, words) => tableAt(lines(text), lineOf(text, words));
const row = (text) => ({ line: 0, text, cells: cellsOf(text) });

describe('a row', () => {
  test('has the cells between its pipes, escaped ones aside, and one that is still open', () => {
    const contents = (text) => cellsOf(text)?.map((cell) => contentOf(text, cell));
    assert.deepEqual(contents('| 一 | | 3 |  '), ['一', '', '3']);
    assert.deepEqual(contents('  | a \\| b | \\\\| c'), ['a \\| b', '\\\\', 'c']);
    for (const text of ['', '一、总体情况', 'a | b', '    | code |']) assert.equal(contents(text), undefined, text);
  });

  test('tells the cell of a place: before the first pipe none, behind the last the one after it', () => {
    const cells = cellsOf('| a | b |');
    assert.deepEqual([0, 1, 4, 5, 8, 9].map((place) => cellIndexAt(cells, place)), [-1, 0, 0, 1, 1, 2]);
  });
});

describe('the cells that Tab leads to', () => {
  const stops = (words, text = sample) => stopsOf(tableWith(text, words)).map(({ row: { text: line, cells: all }, cells }) => [contentOf(line, all[0]), cells.map((cell) => contentOf(line, all[cell]))]);

  test('are the figures of table 2, as many as stand under its headings', () => {
    assert.deepEqual(stops('规章').filter(([, cells]) => cells.length > 0), [
      ['规章', ['0', '0', '0']], ['行政规范性文件', ['8', '4', '47']], ['行政许可', ['31652']], ['行政处罚', ['412']], ['行政强制', ['57']], ['行政事业性收费', ['86.24']],
    ]);
  });

  test('are the seven figures of each row of table 3, with blank ones, and none of its labels', () => {
    for (const text of [sample, sample.replace(/ \d+ (?=\|)/g, ' ')]) {
      const rows = stops('一、本年新收', text).filter(([, cells]) => cells.length > 0);
      assert.equal(rows.length, 25);
      assert.ok(rows.every(([, cells]) => cells.length === 7 && cells.every((cell) => /^\d*$/.test(cell))));
    }
  });

  test('are the fifteen figures of table 4', () => {
    assert.deepEqual(stops('结果维持 | 结果纠正 |').map(([, cells]) => cells.length), [0, 0, 0, 15]);
  });

  test('are the figures behind the label of a row that has not all columns', () => {
    const short = sample.replace('| 四、结转下年度继续办理 | | | 2 ', '| 四、结转下年度继续办理 | 2 ');
    assert.deepEqual(stops('一、本年新收', short).at(-1), ['四、结转下年度继续办理', ['2', '1', '0', '0', '0', '0', '3']]);
  });

  test('are all cells of another table, but for its dashes', () => {
    const own = '| 乡镇 | 条数 |\n|---|---|\n| 甲 | 3 |';
    assert.deepEqual(stops('乡镇', own), [['乡镇', ['乡镇', '条数']], ['甲', ['甲', '3']]]);
    assert.ok(!isStatutory(tableWith(own, '乡镇')) && isStatutory(tableWith(sample, '规章')));
  });
});

describe('the keys', () => {
  const line = (words) => lineOf(sample, words);
  const stops = stopsOf(tableWith(sample, '一、本年新收'));
  const first = line('一、本年新收');
  const step = (take, from, cell) => {
    const to = take(stops, { line: from, cell });
    return to && [to.line - first, to.cell];
  };

  test('Tab goes from a label to the first figure, from figure to figure, and from the last to the next row', () => {
    assert.deepEqual([0, 3, 8, 9, 10].map((cell) => step(next, first, cell)), [[0, 3], [0, 4], [0, 9], [1, 3], [1, 3]]);
    assert.deepEqual(step(next, line('自然人'), 4), [0, 3]);
    assert.equal(step(next, line('四、结转'), 9), undefined);
  });

  test('Shift+Tab goes back, over the row before', () => {
    assert.deepEqual([step(previous, first + 1, 4), step(previous, first + 1, 3), step(previous, first, 3)], [[1, 3], [0, 9], undefined]);
  });

  test('Enter goes down from a figure, from a row\'s last to the next row\'s first, and from a label to the row\'s first', () => {
    assert.deepEqual([5, 9, 10, 0].map((cell) => step(below, first, cell)), [[1, 5], [1, 3], [1, 3], [0, 3]]);
    assert.equal(step(below, line('四、结转'), 9), undefined);
    const disclosures = stopsOf(tableWith(sample, '规章'));
    assert.deepEqual(below(disclosures, { line: line('行政规范性文件 |'), cell: 2 }), { line: line('行政许可 |'), cell: 1 });
  });
});

describe('the layout of a row', () => {
  const laid = (text, dashes, besides) => layoutChanges(row(text), row(dashes), besides)
    .reduceRight((line, { start, end, text: cell }) => line.slice(0, start) + cell + line.slice(end), text);

  test('puts figures in their columns, on the side that the dashes say', () => {
    assert.equal(laid('| 规章 | 12    |  3 |7|', '|------|-----:|:---|:---:|'), '| 规章 |   12 | 3  |  7  |');
    assert.equal(laid('| 规章 ||    1|', '|------|----:|----:|'), '| 规章 |     |   1 |');
  });

  test('gives a figure that is wider its room, and a blank cell of a narrow column what it has', () => {
    assert.equal(laid('| 许可 |31652| | |', '|---|---|---|---|'), '| 许可 | 31652 | | |');
    assert.equal(laid('| 许可 |1||', '|---|---|---|'), '| 许可 | 1 | |');
  });

  test('leaves words alone, and the cell that is typed in', () => {
    assert.equal(laid('|规章|约3件|12|', '|------|------|-----:|', 2), '|规章|约3件|12|');
  });
});

describe('the layout of a table around a row', () => {
  const after = (text, words, besides) => {
    const table = tableWith(text, words);
    return changed(table, tableChanges(table, lineOf(text, words), besides)).rows.map((row) => row.text).join('\n');
  };
  const compact = '| 内容 | 制发 | 废止 |\n|---|---:|---:|\n| 规章 |108 |  0 |\n| 规范性文件 |  7 |    |\n| 标题 | 制发 | |';

  test('widens the column of a figure that has no room there, in every row of figures and the dashes', () => {
    assert.equal(
      after(compact, '规章'),
      '| 内容 | 制发 | 废止 |\n|---|----:|---:|\n| 规章 | 108 |  0 |\n| 规范性文件 |   7 |    |\n| 标题 | 制发 | |'
    );
  });

  test('leaves the cell alone that the cursor goes to', () => {
    const line = lineOf(compact, '规范性文件');
    assert.match(after(compact, '规章', { line, cell: 1 }), /\n\| 规范性文件 \|  7 \|    \|\n/);
  });

  test('stays in its row where there is room, and where labels are padded', () => {
    assert.equal(after(compact.replace('|108 |', '|12|'), '规章'), compact.replace('|108 |', '| 12 |'));
    const padded = compact.replace('规章 |', '规章       |');
    assert.equal(after(padded, '规章'), padded.replace('|108 |', '| 108 |'));
  });
});

describe('pipes that were typed where pipes stand', () => {
  const width = 4;
  const after = (marked, first) => {
    const text = marked.replace('‸', '');
    const surplus = surplusCells(row(text), width, first, marked.indexOf('‸'));
    return surplus?.reduceRight((line, { start, end }) => line.slice(0, start) + line.slice(end + 1), text);
  };

  test('take the place of the blank cell behind the cursor', () => {
    assert.equal(after('| 规章 | 0|‸   |    |    |', 1), '| 规章 | 0|    |    |');
    assert.equal(after('| 规章 | 9|‸ | 4 | 5 |', 1), '| 规章 | 9| 4 | 5 |');
  });

  test('do so however much was typed meanwhile', () => {
    assert.equal(after('| 规章 | 0|12‸   |    |    |', 1), '| 规章 | 0|12   |    |');
    assert.equal(after('| 规章 | 0|0|3‸   |    |    |', 1), '| 规章 | 0|0|3   |');
    assert.equal(after('| 规章 | ||‸   |    |    |', 1), '| 规章 | ||    |');
  });

  test('go over a figure, which stays', () => {
    assert.equal(after('| 规章 | 0 |‸| 4 | 5 |', 1), '| 规章 | 0 | 4 | 5 |');
    assert.equal(after('| 规章 | 0 ||‸ 4 | 5 |', 1), '| 规章 | 0 | 4 | 5 |');
  });

  test('take nothing that is written, and nothing before the first of them', () => {
    assert.equal(after('| 规章 |    | 9|‸6 | 4 |', 2), undefined);
    assert.equal(after('| 规章 | 0|5‸ | 4 | 6 |', 1), undefined);
    assert.equal(after('| 规章 | 0|‸ 4 | 6 |', 1), undefined);
  });
});

describe('a block from a spreadsheet', () => {
  test('is its figures, without commas between thousands, and with blank ones in their places', () => {
    assert.deepEqual(figureBlock('1\t2\r\n3\t\r\n'), [['1', '2'], ['3', '']]);
    assert.deepEqual(figureBlock('31,652\t86.240\t-3\n\t1,234,567.5\t/'), [['31652', '86.240', '-3'], ['', '1234567.5', '/']]);
    assert.deepEqual(figureBlock('5\n\n 7 '), [['5'], [''], ['7']]);
  });

  test('is nothing else: words, dates, numbers with blanks in them, one figure, no figure', () => {
    for (const text of ['件数\t5', '2024-1-5\t3', '1 2\n3 4', '1,23\t4', '5', '\t\n', '', '| 1 | 2 |\n| 3 | 4 |']) assert.equal(figureBlock(text), undefined, text);
  });

  const requests = tableWith(sample, '一、本年新收');
  const place = (words, cell, block) => placeBlock(requests, { line: lineOf(sample, words), cell }, block)
    ?.map(({ row: { text, cells }, cell: column, text: figure }) => [contentOf(text, cells[0]) || contentOf(text, cells[2]), column, figure]);

  test('goes right and down from the cursor', () => {
    assert.deepEqual(place('2.没有现成信息', 4, [['1', ''], ['2', '3']]), [
      ['2.没有现成信息需要另行制作', 4, '1'], ['3.补正后申请内容仍不明确', 4, '2'], ['3.补正后申请内容仍不明确', 5, '3'],
    ]);
  });

  test('that is as wide as the table, or as high, stands where it can stand', () => {
    const full = Array.from({ length: 25 }, (_, index) => Array.from({ length: 7 }, () => String(index)));
    const placed = place('（一）予以公开', 6, full);
    assert.equal(placed.length, 175);
    assert.deepEqual([placed[0], placed.at(-1)], [['一、本年新收政府信息公开申请数量', 3, '0'], ['四、结转下年度继续办理', 9, '24']]);
    assert.equal(place('二、上年结转', 3, full.map((cells) => cells.slice(1))).length, 150);
  });

  test('goes nowhere where it does not fit, or where no figure stands', () => {
    const wide = [['1', '2', '3', '4', '5', '6']];
    assert.equal(place('一、本年新收', 5, wide), undefined);
    assert.equal(place('一、本年新收', 1, [['1', '2']]), undefined);
    assert.equal(place('四、结转', 3, [['1'], ['2']]), undefined);
    assert.equal(place('自然人', 4, [['1', '2']]), undefined);
  });

  test('counts the figures that it changes: not blank cells, nor the same number written otherwise', () => {
    const table = tableWith(sample.replace('| 31652 |', '| 31,652 |'), '规章');
    const at = (words, block) => overwritten(placeBlock(table, { line: lineOf(sample, words), cell: 1 }, block));
    assert.deepEqual([at('规章', [['0', '0', '0'], ['8', '5', '48']]), at('行政许可 |', [['31652'], ['412']])], [2, 0]);
  });
});

test('a table is as wide as its dashes', () => {
  assert.equal(widthOf(tableWith(sample, '一、本年新收')), 10);
  assert.equal(tableAt(lines(sample), 0), undefined);
});
