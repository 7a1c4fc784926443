// @ts-check
'use strict';
const vscode = require('vscode');
const { pathOf } = require('#system/filePaths');
const { tellOfFailure } = require('../activeReport');
const { nameOf } = require('../fileKinds');
const { folderOf } = require('../folderOf');
const { localized, reportLanguage } = require('../language');
const { openReport } = require('../reportDocument');
const { runTool, textOf, words } = require('../tool');
const { patience } = require('./officeDocument');

/**
 * A document as a report that can be edited, and what of it was left out, each in a sentence.
 * @param {import('vscode').Uri} document
 * @param {() => import('../serverTrouble').ServerBinary} findBinary
 * @returns {Promise<{ text: string, leftOut: string[] }>}
 */
async function convertedText(document, findBinary) {
  const toolArguments = ['import', pathOf(document), '--language', reportLanguage()];
  const { output, complaint } = await runTool(findBinary().path, toolArguments, { cwd: folderOf(document), timeout: patience });
  const told = complaint.split('\n').map((line) => words(line.trim(), toolArguments)).filter(Boolean);
  if (output.length === 0) throw new Error(told.join(localized('；', '; ')));
  return { text: textOf(output), leftOut: told };
}

/**
 * Opens a document as the text of a report, not saved yet, and says what of it was left out.
 * @param {import('vscode').Uri} document
 * @param {() => import('../serverTrouble').ServerBinary} findBinary
 * @param {import('./documentOrigins').DocumentOrigins} origins
 */
async function convertDocument(document, findBinary, origins) {
  const name = nameOf(document);
  try {
    const { text, leftOut } = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: localized(`正在转换 ${name}`, `Converting ${name}`) },
      () => convertedText(document, findBinary)
    );
    const opened = await openReport(text, { folder: vscode.Uri.joinPath(document, '..'), ending: '.txt' });
    origins.note(opened, document);
    if (leftOut.length === 0) return;
    const list = leftOut.join(localized('；', '; '));
    void vscode.window.showWarningMessage(localized(`勾稽：${name} 已转换。请留意：${list}`, `gouji: ${name} is converted. Please note: ${list}`));
  } catch (error) {
    tellOfFailure(error);
  }
}

module.exports = { convertDocument, convertedText };
