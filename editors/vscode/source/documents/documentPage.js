// @ts-check
'use strict';
const { localized } = require('../language');
const { escaped } = require('../rulePage');
const { placed } = require('./documentFindings');

/** @type {Record<string, [string, string]>} */
const levels = { error: ['错误', 'Error'], warning: ['警告', 'Warning'], information: ['提示', 'Information'], hint: ['建议', 'Hint'] };

/**
 * A document as a page to be read, in Markdown: what was found, what was left out of the reading, and the report.
 * @param {string} name of the document
 * @param {import('./documentFindings').CheckedDocument} checked
 * @param {{ text: string, leftOut: string[] }} converted
 */
function documentPage(name, { report, findings }, { text, leftOut }) {
  const lines = [`# ${escaped(name)}`, ''];
  if (!report) lines.push(localized('没有认出这是政府信息公开工作年度报告，没有核对。', 'This was not recognised as an annual report on government information disclosure; it was not checked.'), '');
  else if (findings.length === 0) lines.push(localized('✓ 没有发现问题。', '✓ Nothing was found.'), '');
  for (const { rule, severity, message, place, related } of findings) {
    lines.push(`* **${localized(...levels[severity])}** ${escaped(placed(message, place))} [${rule}](gouji-rule:/${rule}.md)`);
    for (const one of related) lines.push(`    * ${escaped(placed(one.message, one.place))}`);
  }
  if (findings.length > 0) lines.push('');
  if (leftOut.length > 0) lines.push(localized('请留意：', 'Please note:'), '', ...leftOut.map((line) => `* ${escaped(line)}`), '');
  return `${lines.join('\n')}\n---\n\n${text}`;
}

module.exports = { documentPage };
