// @ts-check
'use strict';
const { localized } = require('./language');

/**
 * What the server has found in one version of a document (`gouji/verdict`).
 * @typedef {{ uri: string, version: number | null, report: boolean, year: number | null, body: string | null,
 *   holds?: boolean, reservations?: string[], errors: number, warnings: number, information: number, hints: number }} Verdict
 */

/**
 * The verdict in a few characters: ✗ with the number of errors, ⚠ with that of warnings, ✓ where nothing is wrong and every sum holds,
 * and … where nothing was found but not every sum can be called right.
 * @param {Verdict} verdict
 */
function verdictText({ errors, warnings, holds = true }) {
  const mark = errors > 0 ? `✗ ${errors}` : warnings > 0 ? `⚠ ${warnings}` : holds ? '✓' : '…';
  return `${localized('勾稽', 'gouji')} ${mark}`;
}

/**
 * Whose report it is and how much was found, and what a click does.
 * @param {Verdict} verdict
 */
function verdictTooltip(verdict) {
  const { year, body } = verdict;
  const report = [body, year && localized(`${year}年度`, String(year))].filter(Boolean).join(' ');
  return [report, verdictSummary(verdict), localized('点击查看问题', 'Click to show the problems')].filter(Boolean).join('\n');
}

/**
 * How much was found, in words, and what could not be checked.
 * @param {Verdict} verdict
 */
function verdictSummary({ errors, warnings, information, hints, reservations = [] }) {
  /** @type {[number, string, string][]} */
  const counted = [
    [errors, `${errors} 个错误`, `${errors} ${errors === 1 ? 'error' : 'errors'}`],
    [warnings, `${warnings} 个警告`, `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`],
    [information, `${information} 个提示`, `${information} information`],
    [hints, `${hints} 个建议`, `${hints} ${hints === 1 ? 'hint' : 'hints'}`],
  ];
  const found = counted.filter(([count]) => count > 0).map(([, chinese, english]) => localized(chinese, english));
  return [found.join(localized('，', ', ')) || localized('没有发现问题', 'nothing found'), ...reservations].join(localized('；', '; '));
}

module.exports = { verdictText, verdictTooltip, verdictSummary };
