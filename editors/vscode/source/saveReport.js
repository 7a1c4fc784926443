// @ts-check
'use strict';
const vscode = require('vscode');
const { activeReport, tellOfFailure } = require('./activeReport');
const { focusedEditor } = require('./focusedEditor');
const { fileName, presentFolder } = require('./reportDocument');

/**
 * Saves the report in the active editor or preview. One that has no file yet is offered its title for a name, which VS Code would take
 * from the first line with Markdown's sign for a heading; the file then takes the place of the unsaved text.
 * @param {Pick<import('./previews').Previews, 'activeDocument'>} previews
 */
async function saveReport(previews) {
  const document = activeReport(previews)?.document;
  const editor = document && (previews.activeDocument ? await focusedEditor(document) : vscode.window.activeTextEditor);
  if (!editor) return;
  const { selection, viewColumn } = editor;
  const content = document.getText();
  const name = fileName(content);
  // A text that has a name already is saved under it.
  if (!document.isUntitled || document.uri.path.includes('/') || !name) {
    await vscode.commands.executeCommand('workbench.action.files.save');
    return;
  }
  const folder = presentFolder();
  const file = `${name}${document.languageId === 'markdown' ? '.md' : '.txt'}`;
  const target = await vscode.window.showSaveDialog({
    defaultUri: folder ? vscode.Uri.joinPath(folder, file) : vscode.Uri.file(`/${file}`),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target), { selection, viewColumn, preview: false });
  } catch (error) {
    tellOfFailure(error);
  }
}

module.exports = { saveReport };
