// @ts-check
'use strict';
const vscode = require('vscode');
const { pathOf } = require('#system/filePaths');
const { tellOfFailure } = require('../activeReport');
const { folderOf } = require('../folderOf');
const { localized, reportLanguage } = require('../language');
const { offerToOpen } = require('../reportExport');
const { toolBytes } = require('../tool');
const { patience } = require('./officeDocument');

/**
 * Saves a Word document once more, under a name that the user gives, with a comment at each finding.
 * @param {import('vscode').Uri} document
 * @param {() => import('../serverTrouble').ServerBinary} findBinary
 */
async function commentOnDocument(document, findBinary) {
  const target = await vscode.window.showSaveDialog({
    defaultUri: document.with({ path: document.path.replace(/\.docx$/i, localized('（批注）.docx', ' (comments).docx')) }),
    filters: { Word: ['docx'] },
  });
  if (!target) return;
  const toolArguments = ['check', pathOf(document), '--annotate', pathOf(target), '--force', '--fail-on', 'never', '--quiet', '--language', reportLanguage()];
  try {
    await toolBytes(findBinary().path, toolArguments, { cwd: folderOf(document), timeout: patience });
    await offerToOpen(target);
  } catch (error) {
    tellOfFailure(error);
  }
}

module.exports = { commentOnDocument };
