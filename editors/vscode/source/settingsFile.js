// @ts-check
'use strict';
const vscode = require('vscode');
const { tellOfFailure } = require('./activeReport');
const { settings: name } = require('./fileKinds');
const { exists, presentFolder } = require('./reportDocument');
const { localized } = require('./language');


/**
 * Code actions of which those that change a folder's settings save them too: they count from then on.
 * VS Code leaves a file that an action has changed unsaved, where it was there before.
 * @param {(import('vscode').Command | import('vscode').CodeAction)[] | null | undefined} actions
 */
function savingSettings(actions) {
  for (const action of actions ?? []) {
    if (!('edit' in action) || !action.edit) continue;
    // Without arguments: VS Code forgets those of an action whose list is gone by the time that its command runs.
    if (action.edit.entries().some(([uri]) => isSettings(uri))) action.command = { title: action.title, command: 'gouji.saveSettings' };
  }
  return actions;
}

/** Saves the files of settings that an action has changed. */
async function saveSettings() {
  for (const document of vscode.workspace.textDocuments) {
    if (document.isDirty && isSettings(document.uri)) await document.save();
  }
}

/** Opens the settings of the folder that is worked in: the nearest file that counts there, or a new one with nothing settled. */
async function openSettingsFile() {
  const folder = presentFolder();
  if (!folder) {
    void vscode.window.showInformationMessage(localized('勾稽：先打开报告所在的文件夹。', 'gouji: open the folder with the reports first.'));
    return;
  }
  try {
    const root = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
    const file = (await nearestFile(folder)) ?? vscode.Uri.joinPath(root, name);
    if (!(await exists(file))) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{\n  "severities": {}\n}\n'));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
  } catch (error) {
    tellOfFailure(error);
  }
}

/**
 * The file of settings of a folder or of the nearest above it; undefined where there is none.
 * @param {import('vscode').Uri} folder
 * @returns {Promise<import('vscode').Uri | undefined>}
 */
async function nearestFile(folder) {
  const file = vscode.Uri.joinPath(folder, name);
  if (await exists(file)) return file;
  const above = vscode.Uri.joinPath(folder, '..');
  return above.path === folder.path ? undefined : nearestFile(above);
}

/** @param {import('vscode').Uri} uri */
function isSettings({ path }) {
  return path.endsWith(`/${name}`);
}

module.exports = { isSettings, savingSettings, saveSettings, openSettingsFile };
