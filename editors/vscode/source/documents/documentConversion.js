// @ts-check
'use strict';
const { dirname } = require('node:path');
const vscode = require('vscode');
const { tellOfFailure } = require('../activeReport');
const { localized, reportLanguage } = require('../language');
const { openReport } = require('../reportDocument');
const { runTool, words } = require('../tool');
const { nameOf, patience } = require('./officeDocument');

/**
 * A document as a report that can be edited, and what of it was left out, each in a sentence.
 * @param {import('vscode').Uri} document
 * @param {() => import('../serverBinary').ServerBinary} findBinary
 * @returns {Promise<{ text: string, leftOut: string[] }>}
 */
async function convertedText({ fsPath }, findBinary) {
  const toolArguments = ['import', fsPath, '--language', reportLanguage()];
  const { output, complaint } = await runTool(findBinary().path, toolArguments, { cwd: dirname(fsPath), timeout: patience });
  const told = complaint.split('\n').map((line) => words(line.trim(), toolArguments)).filter(Boolean);
  if (output.length === 0) throw new Error(told.join(localized('；', '; ')));
  return { text: output.toString('utf8'), leftOut: told };
}

/**
 * Opens a document as the text of a report, not saved yet, and says what of it was left out.
 * @param {import('vscode').Uri} document
 * @param {() => import('../serverBinary').ServerBinary} findBinary
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
