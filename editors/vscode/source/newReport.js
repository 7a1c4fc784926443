// @ts-check
'use strict';
const vscode = require('vscode');
const { activeReportEditor, tellOfFailure } = require('./activeReport');
const { localized, reportLanguage } = require('./language');
const { openReport, presentFolder } = require('./reportDocument');
const { toolOutput } = require('./tool');

/** The first year for which there is a form. */
const firstYear = 2019;

/**
 * Opens the blank report of the year after that of the report in the active editor, with what was carried over filled in.
 * @param {() => import('./serverBinary').ServerBinary} findBinary
 */
async function newReportAfter(findBinary) {
  const document = activeReportEditor()?.document;
  if (!document) return;
  // The tool reads the file, which must hold what the editor shows.
  const saved = document.isDirty || document.isUntitled ? await vscode.workspace.save(document.uri) : document.uri;
  if (!saved) return;
  const ending = /\.[^./]*$/.exec(saved.path)?.[0] ?? '.txt';
  await open(findBinary, ['--after', saved.fsPath], { folder: vscode.Uri.joinPath(saved, '..'), ending });
}

/**
 * Asks whose report it is and of which year, and opens it blank.
 * @param {() => import('./serverBinary').ServerBinary} findBinary
 */
async function newReport(findBinary) {
  const body = await vscode.window.showInputBox({
    title: localized('新建年度报告：单位全称', 'New report: full name of the body'),
    placeHolder: localized('如：某某市发展和改革委员会', 'e.g. 某某市发展和改革委员会'),
    validateInput: (value) => (value.trim() ? undefined : localized('请填写单位全称', 'Please give the name')),
  });
  if (!body) return;
  const year = await vscode.window.showInputBox({
    title: localized('新建年度报告：年度', 'New report: year'),
    value: String(new Date().getFullYear() - 1),
    validateInput: (value) =>
      /^\d{4}$/.test(value.trim()) && Number(value) >= firstYear
        ? undefined
        : localized(`请填写 ${firstYear} 年及以后的年份`, `Please give a year from ${firstYear} on`),
  });
  if (!year) return;
  // A text file with such a name has the language of reports.
  await open(findBinary, ['--year', year.trim(), '--body', body.trim()], { folder: presentFolder(), ending: '.txt' });
}

/**
 * @param {() => import('./serverBinary').ServerBinary} findBinary
 * @param {string[]} toolArguments
 * @param {{ folder?: import('vscode').Uri, ending: string }} place
 */
async function open(findBinary, toolArguments, place) {
  try {
    const content = await toolOutput(findBinary().path, ['new', ...toolArguments, '--language', reportLanguage()]);
    await openReport(content, place);
  } catch (error) {
    tellOfFailure(error);
  }
}

module.exports = { newReport, newReportAfter };
