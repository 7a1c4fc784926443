'use strict';
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const sound = join(__dirname, '../../../../Tests/Fixtures/sound/pipes-2021.md');

/** Faults to plant, each with the rule that finds it: every so many reports one. */
const faults = [
  { rule: 'unbalanced-total', every: 3, plant: (text) => text.replace('不掌握相关政府信息 | 25 |', '不掌握相关政府信息 | 52 |') },
  { rule: 'nonstandard-label', every: 5, plant: (text) => text.replace('2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开') },
  // One report is as good as written like the other, in its first part and in the fifth.
  { rule: 'repeated-text', every: 1, ofLaterYear: true, plant: (text) => text },
  { rule: 'repeated-text', every: 1, ofLaterYear: true, plant: (text) => text },
  // Last year 30 were in force, 5 came and 3 went.
  { rule: 'broken-stock', every: 7, ofLaterYear: true, plant: (text) => text.replace('| 5 | 3 | 32 |', '| 5 | 3 | 33 |').replace('现行有效32件', '现行有效33件') },
];

/**
 * Writes reports of two years of as many bodies into folders of ten bodies each.
 * @param {string} folder
 * @param {number} count how many reports there are to be
 * @returns {{ path: string, text: string, rules: string[] }[]} what was written, with what is wrong in each
 */
function generatedReports(folder, count = 300) {
  const form = readFileSync(sound, 'utf8');
  return Array.from({ length: count }, (_, index) => {
    const body = Math.floor(index / 2);
    const year = 2023 + (index % 2);
    // Each body has words of its own, as text that two have in common is a finding.
    const own = `第${numeral(body)}县`;
    let text = form.replaceAll('。', `（${own}）。`).replaceAll('；', `（${own}）；`).replaceAll('青禾县', own).replaceAll('2023年', `${year}年`);
    if (year === 2024) text = text.replace('| 5 | 3 | 30 |', '| 5 | 3 | 32 |').replace('现行有效30件', '现行有效32件');
    const planted = faults.filter(({ every, ofLaterYear }) => index % every === 0 && (!ofLaterYear || year === 2024));
    for (const { plant } of planted) text = plant(text);
    const path = join(folder, `第${Math.floor(body / 10)}批`, `第${numeral(body)}县${year}年报.md`);
    write(path, text);
    return { path, text, rules: planted.map(({ rule }) => rule).sort() };
  });
}

/** A number in Chinese digits, which no sum in a report's text is taken for. */
const numeral = (number) => [...String(number)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[digit]).join('');

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

module.exports = { generatedReports, write };
