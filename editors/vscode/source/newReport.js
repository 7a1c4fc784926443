// @ts-check
'use strict';
const vscode = require('vscode');
const { clientUri, pathOf } = require('#system/filePaths');
const { activeReport, tellOfFailure } = require('./activeReport');
const { localized, reportLanguage } = require('./language');
const { openReport, presentFolder } = require('./reportDocument');
const { runTool, textOf, toolOutput, words } = require('./tool');

/** The first year for which there is a form. */
const firstYear = 2019;

/** The rules that find the figures of a table not to tie. */
const unbalancing = ['unbalanced-total', 'unbalanced-carryover'];

/**
 * Opens the blank report of the year after that of the report in the active editor, with what was carried over filled in.
 * @param {() => import('./serverTrouble').ServerBinary} findBinary
 * @param {import('./previews').Previews} previews
 * @param {string} [uri] the report, where it is another than that in the active editor
 */
async function newReportAfter(findBinary, previews, uri) {
  const named = uri && vscode.workspace.textDocuments.find((document) => document.uri.toString() === clientUri(uri).toString());
  const document = named || activeReport(previews)?.document;
  if (!document) return;
  // The tool reads the file, which must hold what the editor shows.
  const saved = document.isDirty || document.isUntitled ? await vscode.workspace.save(document.uri) : document.uri;
  if (!saved) return;
  const ending = /\.[^./]*$/.exec(saved.path)?.[0] ?? '.txt';
  const place = { folder: vscode.Uri.joinPath(saved, '..'), ending };
  try {
    const toolArguments = ['new', '--after', pathOf(saved), '--format', 'json', '--language', reportLanguage()];
    const { output, complaint } = await runTool(findBinary().path, toolArguments);
    if (output.length === 0) throw new Error(words(complaint, toolArguments));
    /** @type {{ text?: string, obstacle?: string, message?: string }} */
    const { text, obstacle, message } = JSON.parse(textOf(output));
    if (text !== undefined) await openReport(text, place);
    else if (obstacle === 'unbalanced') await tellOfUnbalanced(unbalancedFigures(saved));
    else tellOfFailure(message);
  } catch (error) {
    tellOfFailure(error);
  }
}

/**
 * How many figures of a report are found not to tie.
 * @param {import('vscode').Uri} uri
 */
function unbalancedFigures(uri) {
  const codes = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'gouji').map(({ code }) => (typeof code === 'object' ? code.value : code));
  return codes.filter((code) => unbalancing.includes(String(code))).length;
}

/** @param {number} count 0 where the findings that say so are not known */
async function tellOfUnbalanced(count) {
  const show = localized('查看问题', 'Show the Problems');
  const message = localized(
    `勾稽：这份报告${count > 0 ? `还有 ${count} 处数` : '的表三'}对不上，结转数不能照它填。请先改好，再新建下一年度报告。`,
    `gouji: ${count === 0 ? 'table 3' : count === 1 ? 'a figure' : `${count} figures`} of this report do${count > 1 ? '' : 'es'} not tie, so what it carries over is not known. Mend it first.`
  );
  const chosen = await vscode.window.showWarningMessage(message, show);
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/**
 * Asks whose report it is and of which year, and opens it blank.
 * @param {() => import('./serverTrouble').ServerBinary} findBinary
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
  const place = { folder: presentFolder(), ending: '.txt' };
  try {
    const toolArguments = ['new', '--year', year.trim(), '--body', body.trim(), '--language', reportLanguage()];
    await openReport(await toolOutput(findBinary().path, toolArguments), place);
  } catch (error) {
    tellOfFailure(error);
  }
}

module.exports = { newReport, newReportAfter };
