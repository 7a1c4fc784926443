// @ts-check
'use strict';
const vscode = require('vscode');
const { activeReportEditor } = require('./activeReport');
const { checkFolders } = require('./folderCheckCommand');
const { newReport, newReportAfter } = require('./newReport');
const { exportReport } = require('./reportExport');
const { explainRule } = require('./ruleChoice');
const { openSampleReport } = require('./sampleReport');
const { runServerCommand, serverCommands } = require('./serverCommands');

/**
 * Every command of the extension, by its name in `package.json`.
 * @param {object} parts
 * @param {import('./session').Session} parts.session
 * @param {import('./previews').Previews} parts.previews
 * @param {import('./folderCheck').FolderCheck} parts.folderCheck
 * @param {import('vscode').OutputChannel} parts.output
 * @param {() => import('./serverBinary').ServerBinary} parts.findBinary
 * @param {import('vscode').Extension<any>} parts.extension
 * @returns {Record<string, (argument?: any) => unknown>}
 */
function commands({ session, previews, folderCheck, output, findBinary, extension }) {
  return {
    ...Object.fromEntries(Object.keys(serverCommands).map((id) => [id, () => runServerCommand(id, session)])),
    'gouji.newReport': () => newReport(findBinary),
    'gouji.newReportAfter': () => newReportAfter(findBinary),
    'gouji.checkFolder': () => checkFolders(folderCheck),
    'gouji.exportWord': () => exportReport('docx', findBinary),
    'gouji.exportHTML': () => exportReport('html', findBinary),
    'gouji.exportCSV': () => exportReport('csv', findBinary),
    'gouji.preview': () => {
      const editor = activeReportEditor();
      if (editor) previews.show(editor.document);
    },
    'gouji.explainRule': (rule) => explainRule(extension.packageJSON, typeof rule === 'string' ? rule : undefined),
    'gouji.restart': () => session.restart(),
    'gouji.showLog': () => output.show(),
    'gouji.openSample': () => openSampleReport(extension.extensionPath),
    'gouji.getServer': () =>
      vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(extension.extensionUri, 'README.md')),
  };
}

module.exports = { commands };
