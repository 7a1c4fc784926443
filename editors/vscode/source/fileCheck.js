// @ts-check
'use strict';
const vscode = require('vscode');
const { activeReport } = require('./activeReport');
const { localized } = require('./language');
const { verdictSummary } = require('./verdict');

/**
 * Checks the file in the active editor from now on, where it was left alone; otherwise says how it stands, or why it is not checked.
 * @param {import('./leftFiles').LeftFiles} leftFiles
 * @param {Pick<import('./verdicts').Verdicts, 'of'>} verdicts
 * @param {import('./previews').Previews} previews
 */
async function checkFile(leftFiles, verdicts, previews) {
  const document = activeReport(previews)?.document;
  if (!document) return;
  if (leftFiles.has(document.uri)) return leftFiles.take(document);
  const verdict = verdicts.of(document.uri);
  if (!verdict?.report) {
    void vscode.window.showInformationMessage(
      localized(
        '勾稽：没有认出这是年度报告，所以没有核对。标题应像“某某局2024年政府信息公开工作年度报告”，或者有六个部分的标题、三张表。',
        'gouji: this was not recognised as an annual report, so it is not checked. It needs a title such as 某某局2024年政府信息公开工作年度报告, or the six headings and the tables.'
      )
    );
    return;
  }
  if (verdict.errors + verdict.warnings + verdict.information + verdict.hints > 0) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
  void vscode.window.showInformationMessage(localized(`勾稽：${verdictSummary(verdict)}。`, `gouji: ${verdictSummary(verdict)}.`));
}

/**
 * Leaves the file in the active editor alone.
 * @param {import('./leftFiles').LeftFiles} leftFiles
 * @param {import('./previews').Previews} previews
 */
async function leaveFile(leftFiles, previews) {
  const document = activeReport(previews)?.document;
  if (document) await leftFiles.leave(document);
}

module.exports = { checkFile, leaveFile };
