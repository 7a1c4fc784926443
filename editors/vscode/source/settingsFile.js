// @ts-check
'use strict';
const vscode = require('vscode');

/** What the file of a folder's settings is called. */
const name = '.gouji.json';

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

/** @param {import('vscode').Uri} uri */
function isSettings({ path }) {
  return path.endsWith(`/${name}`);
}

module.exports = { isSettings, savingSettings, saveSettings };
