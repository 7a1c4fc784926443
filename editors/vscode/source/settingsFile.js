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
    const changed = action.edit.entries().map(([uri]) => uri).find(({ path }) => path.endsWith(`/${name}`));
    if (changed) action.command = { title: action.title, command: 'gouji.saveSettings', arguments: [changed] };
  }
  return actions;
}

/**
 * Saves a file of settings that an action has changed.
 * @param {import('vscode').Uri} uri
 */
async function saveSettings(uri) {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri?.toString());
  if (document?.isDirty) await document.save();
}

module.exports = { savingSettings, saveSettings };
