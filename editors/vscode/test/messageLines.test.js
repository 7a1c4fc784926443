'use strict';
const assert = require('node:assert/strict');
const { test } = require('node:test');
const { inLines, widest, width } = require('../source/messageLines');

test('what can be seen whole stays as it is', () => {
  for (const message of ['行名应为“2.其他法律行政法规禁止公开”', 'The text says 9, table 3 has 8', '一'.repeat(widest / 2)]) assert.equal(inLines(message), message);
});

test('what is too wide goes on in the next line, at the best place', () => {
  assert.deepEqual(inLines('正文写 18 件，表四“行政复议”的“总计”栏是 17；或表四“行政复议”：结果维持(8)＋结果纠正(1)＋其他结果(1)＝10').split('\n'), [
    '正文写 18 件，表四“行政复议”的“总计”栏是 17；',
    '或表四“行政复议”：结果维持(8)＋结果纠正(1)＋其他结果(1)＝10',
  ]);
  assert.deepEqual(inLines('应为减少 15.00%（按 2023 年报告的 20：(20－17)÷20），或增加 6.25%（按 2023 年报告的 16：(17－16)÷16），正文写“增长15.0%”').split('\n'), [
    '应为减少 15.00%（按 2023 年报告的 20：(20－17)÷20），',
    '或增加 6.25%（按 2023 年报告的 16：(17－16)÷16），正文写“增长15.0%”',
  ]);
  assert.deepEqual(inLines(`${'a'.repeat(60)}; ${'b'.repeat(60)}`).split('\n'), [`${'a'.repeat(60)};`, 'b'.repeat(60)]);
});

test('nothing is lost, and no line is too wide that has a place to be broken at', () => {
  const message = Array.from({ length: 30 }, (_, number) => `第${number}栏是 ${number}`).join('，');
  const lines = inLines(message).split('\n');
  assert.equal(lines.join(''), message);
  assert.ok(lines.length > 2 && lines.every((line) => width(line) <= widest));
});
