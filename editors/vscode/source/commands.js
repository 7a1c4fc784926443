// @ts-check
'use strict';
const vscode = require('vscode');
const { exportPDF } = require('#system/pdfExport');
const { activeReport } = require('./activeReport');
const { cellCommands } = require('./cells/cellCommands');
const { compareYears } = require('./yearComparison');
const { commentOnDocument } = require('./documents/documentComments');
const { convertDocument } = require('./documents/documentConversion');
const { endingOf, endings } = require('./documents/officeDocument');
const { exportWord } = require('./documents/wordExport');
const { checkFolders } = require('./folderCheckCommand');
const { checkFile, leaveFile } = require('./fileCheck');
const { fixAll } = require('./fixAll');
const { localized } = require('./language');
const { inReport } = require('./inReport');
const { newReport, newReportAfter } = require('./newReport');
const { exists } = require('./reportDocument');
const { exportReport } = require('./reportExport');
const { explainRule } = require('./ruleChoice');
const { saveReport } = require('./saveReport');
const { openSettingsFile, saveSettings } = require('./settingsFile');
const { openSampleReport } = require('./sampleReport');
const { runServerCommand, serverCommands } = require('./serverCommands');

/**
 * Every command of the extension, by its name in `package.json`.
 * @param {object} parts
 * @param {import('./session').Session} parts.session
 * @param {import('./previews').Previews} parts.previews
 * @param {import('./folderCheck').FolderCheck} parts.folderCheck
 * @param {import('./verdicts').Verdicts} parts.verdicts
 * @param {import('./leftFiles').LeftFiles} parts.leftFiles
 * @param {import('./documents/documentChecks').DocumentChecks} parts.documentChecks
 * @param {import('./documents/documentOrigins').DocumentOrigins} parts.origins
 * @param {import('vscode').LogOutputChannel} parts.output
 * @param {() => import('./serverTrouble').ServerBinary} parts.findBinary
 * @param {import('vscode').Extension<any>} parts.extension
 * @returns {Record<string, (...rest: any[]) => unknown>}
 */
function commands({ session, previews, folderCheck, verdicts, leftFiles, documentChecks, origins, output, findBinary, extension }) {
  return {
    ...Object.fromEntries(Object.keys(serverCommands).map((id) => [id, () => runServerCommand(id, session, previews)])),
    ...cellCommands,
    'gouji.newReport': () => newReport(findBinary),
    'gouji.newReportAfter': (uri) => newReportAfter(findBinary, previews, typeof uri === 'string' ? uri : undefined),
    'gouji.compareYears': compareYears,
    'gouji.saveSettings': saveSettings,
    'gouji.saveReport': () => saveReport(previews),
    'gouji.checkFolder': () => checkFolders(folderCheck),
    'gouji.fixAll': () => fixAll(previews),
    'gouji.checkFile': () => checkFile(leftFiles, verdicts, previews),
    'gouji.leaveFile': () => leaveFile(leftFiles, previews),
    'gouji.openSettingsFile': openSettingsFile,
    'gouji.openWalkthrough': () => vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough(extension), false),
    'gouji.exportPDF': () => exportPDF(findBinary, previews),
    'gouji.exportWord': () => exportWord(findBinary, previews, origins),
    'gouji.checkDocument': (uri) => withDocument(uri, (document) => documentChecks.check(document)),
    'gouji.convertDocument': (uri) => withDocument(uri, (document) => convertDocument(document, findBinary, origins)),
    'gouji.commentOnDocument': (uri) => withDocument(uri, (document) => commentOnDocument(document, findBinary)),
    'gouji.exportHTML': () => exportReport('html', findBinary, previews),
    'gouji.exportCSV': () => exportReport('csv', findBinary, previews),
    'gouji.preview': () => {
      const report = activeReport(previews);
      if (report) previews.show(report.document);
    },
    'gouji.explainRule': (rule) => explainRule(extension.packageJSON, typeof rule === 'string' ? rule : undefined),
    'gouji.restart': () => session.restart(),
    'gouji.showLog': () => output.show(),
    'gouji.inReport': (command) => inReport(verdicts, extension.extensionUri, command),
    'gouji.openSample': () => openSampleReport(extension.extensionUri),
    'gouji.getServer': async () => vscode.commands.executeCommand('markdown.showPreview', await readme(extension)),
  };
}

/**
 * What tells how to get the program: a package holds it under another name than the repository.
 * @param {import('vscode').Extension<any>} extension
 */
async function readme({ extensionUri }) {
  const packaged = vscode.Uri.joinPath(extensionUri, 'readme.md');
  return (await exists(packaged)) ? packaged : vscode.Uri.joinPath(extensionUri, 'README.md');
}

/**
 * Does something with a document that the Explorer names, or one that the user chooses.
 * @param {import('vscode').Uri | undefined} named
 * @param {(document: import('vscode').Uri) => unknown} act
 */
async function withDocument(named, act) {
  const chosen = named ? [named] : await vscode.window.showOpenDialog({ filters: { [localized('文档', 'Documents')]: endings } });
  const document = chosen?.[0];
  if (document && endingOf(document)) await act(document);
}

/**
 * The walkthrough by its full name.
 * @param {import('vscode').Extension<any>} extension
 */
function walkthrough({ packageJSON: { publisher, name, contributes } }) {
  return `${publisher}.${name}#${contributes.walkthroughs[0].id}`;
}

module.exports = { commands };
