// @ts-check
'use strict';
const vscode = require('vscode');
const { isFile } = require('./documentSelector');

/**
 * Opens the text of a report that is not saved yet. In a folder it has its title for a name, under which it is saved; elsewhere its
 * title is offered when it is saved.
 * @param {string} content
 * @param {{ folder?: import('vscode').Uri, ending: string }} place
 * @returns {Promise<import('vscode').Uri>} under which it is open
 */
async function openReport(content, { folder, ending }) {
  const title = fileName(content);
  if (!folder || !title) {
    const document = await vscode.workspace.openTextDocument({ language: 'gouji-report', content });
    await vscode.window.showTextDocument(document);
    return document.uri;
  }
  const file = await unusedFile(folder, title, ending);
  const unsaved = file.with({ scheme: 'untitled' });
  const document = await vscode.workspace.openTextDocument(unsaved);
  const start = new vscode.Position(0, 0);
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(start, content));
  editor.selection = new vscode.Selection(start, start);
  return unsaved;
}

/**
 * The title of a report as the name of a file, without an ending; nothing where the text does not begin with one.
 * @param {string} content
 */
function fileName(content) {
  const title = /^[#\s]*(.*)/.exec(content)?.[1].replace(/[\\/:*?"<>|]/g, '').trim() ?? '';
  return title.endsWith('年度报告') ? title : '';
}

/** The folder of the file in the active editor, otherwise the first of the workspace. */
function presentFolder() {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri && isFile(uri)) return vscode.Uri.joinPath(uri, '..');
  return vscode.workspace.workspaceFolders?.find((folder) => isFile(folder.uri))?.uri;
}

/**
 * A file that is not there yet: with the name alone, or with a number behind it.
 * @param {import('vscode').Uri} folder
 * @param {string} name
 * @param {string} ending
 */
async function unusedFile(folder, name, ending) {
  for (let number = 1; ; number++) {
    const file = vscode.Uri.joinPath(folder, `${name}${number > 1 ? `（${number}）` : ''}${ending}`);
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.path === file.path);
    if (!isOpen && !(await exists(file))) return file;
  }
}

/**
 * Whether there is such a file.
 * @param {import('vscode').Uri} file
 */
async function exists(file) {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

module.exports = { openReport, fileName, presentFolder, exists };
