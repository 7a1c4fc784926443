// @ts-check
'use strict';
const vscode = require('vscode');
const { localized } = require('./language');

/** @typedef {import('./folderFindings').FileFindings} FileFindings */

/**
 * How many findings there are of each severity, the gravest first.
 * @param {FileFindings[]} found
 */
function tally(found) {
  const all = found.filter(({ isUnreadable }) => !isUnreadable).flatMap(({ diagnostics }) => diagnostics);
  const { Error, Warning, Information, Hint } = vscode.DiagnosticSeverity;
  return [Error, Warning, Information, Hint].map((severity) => all.filter((diagnostic) => diagnostic.severity === severity).length);
}

/**
 * What came of a check, in a sentence.
 * @param {FileFindings[]} found
 */
function checkSummary(found) {
  const unreadable = found.filter(({ isUnreadable }) => isUnreadable).length;
  const reports = found.length - unreadable;
  const [errors, warnings, information, hints] = tally(found);
  const counted = [
    errors && localized(`${errors} 个错误`, plural(errors, 'error', 'errors')),
    warnings && localized(`${warnings} 个警告`, plural(warnings, 'warning', 'warnings')),
    information && localized(`${information} 个提示`, `${information} information`),
    hints && localized(`${hints} 个建议`, plural(hints, 'hint', 'hints')),
  ].filter(Boolean);
  const result = counted.join(localized('，', ', ')) || localized('没有发现问题', 'nothing found');
  const rest = unreadable ? localized(`；另有 ${unreadable} 个文件读不出来`, `; ${plural(unreadable, 'file', 'files')} could not be read`) : '';
  if (reports === 0) return localized(`没有找到可以核对的年度报告${rest}`, `no annual report was found to check${rest}`);
  return localized(`核对了 ${reports} 份报告：${result}${rest}`, `checked ${plural(reports, 'report', 'reports')}: ${result}${rest}`);
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
function plural(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}

module.exports = { checkSummary, tally };
