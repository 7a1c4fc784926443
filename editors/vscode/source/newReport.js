// @ts-check
'use strict';
const vscode = require('vscode');
const { activeReportEditor, tellOfFailure } = require('./activeReport');
const { localized, reportLanguage } = require('./language');
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
  if (saved) await open(findBinary, ['--after', saved.fsPath], document.languageId);
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
  await open(findBinary, ['--year', year.trim(), '--body', body.trim()], 'markdown');
}

/**
 * @param {() => import('./serverBinary').ServerBinary} findBinary
 * @param {string[]} toolArguments
 * @param {string} language
 */
async function open(findBinary, toolArguments, language) {
  try {
    const content = await toolOutput(findBinary().path, ['new', ...toolArguments, '--language', reportLanguage()]);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
  } catch (error) {
    tellOfFailure(error);
  }
}

module.exports = { newReport, newReportAfter };
