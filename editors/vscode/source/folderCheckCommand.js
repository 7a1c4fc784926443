// @ts-check
'use strict';
const vscode = require('vscode');
const { tellOfFailure } = require('./activeReport');
const { checkSummary } = require('./checkSummary');
const { isFile } = require('./documentSelector');
const { localized } = require('./language');
const { missingServer, tellOf } = require('./serverTrouble');

/**
 * Checks every report in the folders that are open, shows the problems, and says how many there are.
 * @param {import('./folderCheck').FolderCheck} folderCheck
 */
async function checkFolders(folderCheck) {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => isFile(uri));
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(localized('勾稽：先打开报告所在的文件夹。', 'gouji: open the folder with the reports first.'));
    return;
  }
  const binary = folderCheck.findBinary();
  if (binary.problem) return tellOf(missingServer(binary));
  try {
    const found = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: localized('核对全部报告', 'Checking all reports'), cancellable: true },
      (progress, token) => folderCheck.check(folders.map((folder) => ({ folder, paths: ['.'] })), token, progressIn(progress))
    );
    if (!found) return;
    if (found.some(({ diagnostics }) => diagnostics.length > 0)) await vscode.commands.executeCommand('workbench.actions.view.problems');
    void vscode.window.showInformationMessage(localized(`勾稽：${checkSummary(found)}。`, `gouji: ${checkSummary(found)}.`));
  } catch (error) {
    tellOfFailure(error);
  }
}

/**
 * Tells how far a check is, as VS Code wants to be told: by what has been added.
 * @param {import('vscode').Progress<{ message?: string, increment?: number }>} progress
 */
function progressIn(progress) {
  let told = 0;
  return (/** @type {number} */ done, /** @type {number} */ all) => {
    const percent = all === 0 ? 0 : (100 * done) / all;
    progress.report({ message: localized(`${all} 个文件`, `${all} files`), increment: Math.max(0, percent - told) });
    told = percent;
  };
}

module.exports = { checkFolders };
