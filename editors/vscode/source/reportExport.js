// @ts-check
'use strict';
const vscode = require('vscode');
const { activeReport, tellOfFailure } = require('./activeReport');
const { offerFile } = require('#system/offeredFile');
const { isFile } = require('./documentSelector');
const { folderOf } = require('./folderOf');
const { localized, reportLanguage } = require('./language');
const { toolBytes } = require('./tool');

/** What a save dialog calls each format. */
const kinds = { html: 'HTML', csv: 'CSV', docx: 'Word', pdf: 'PDF' };

/**
 * Exports the report in the active editor, as it stands there, to a file that the user names.
 * @param {'html' | 'csv' | 'docx'} format
 * @param {() => import('./serverTrouble').ServerBinary} findBinary
 * @param {import('./previews').Previews} previews
 */
async function exportReport(format, findBinary, previews) {
  const document = activeReport(previews)?.document;
  if (!document) return;
  try {
    await saveExport(document, format, await exportedBytes(format, document, findBinary));
  } catch (error) {
    tellOfFailure(error);
  }
}

/**
 * A report, as it stands in its editor, in a format.
 * @param {'html' | 'csv' | 'docx'} format
 * @param {import('vscode').TextDocument} document
 * @param {() => import('./serverTrouble').ServerBinary} findBinary
 */
function exportedBytes(format, document, findBinary) {
  const toolArguments = ['export', '-', '--format', format, '--language', reportLanguage()];
  return toolBytes(findBinary().path, toolArguments, { input: document.getText(), cwd: folderOf(document.uri) });
}

/**
 * Writes an export to a file that the user names, and offers to open it.
 * @param {import('vscode').TextDocument} document
 * @param {keyof typeof kinds} ending
 * @param {Uint8Array} bytes
 */
async function saveExport(document, ending, bytes) {
  const target = await vscode.window.showSaveDialog({
    defaultUri: isFile(document.uri) ? sibling(document.uri, ending) : undefined,
    filters: { [kinds[ending]]: [ending] },
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, bytes);
  await offerToOpen(target, document);
}

/**
 * The file beside a report that has its name and another ending.
 * @param {import('vscode').Uri} uri
 * @param {string} ending
 */
function sibling(uri, ending) {
  return uri.with({ path: `${uri.path.replace(/\.[^./]*$/, '')}.${ending}` });
}

/**
 * Says what was exported, and how many errors the report still has.
 * @param {import('vscode').Uri} file
 * @param {import('vscode').TextDocument} [document] the report, where it is open as text
 */
async function offerToOpen(file, document) {
  const name = file.path.split('/').at(-1);
  const errors = (document ? vscode.languages.getDiagnostics(document.uri) : []).filter(({ source, severity }) => source === 'gouji' && severity === vscode.DiagnosticSeverity.Error).length;
  const rest = errors ? localized(`；报告里还有 ${errors} 个错误`, `; the report still has ${errors} ${errors === 1 ? 'error' : 'errors'}`) : '';
  await offerFile(file, localized(`已导出 ${name}`, `Exported ${name}`) + rest);
}

module.exports = { exportReport, exportedBytes, saveExport, offerToOpen };
