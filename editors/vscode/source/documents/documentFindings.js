// @ts-check
'use strict';
const vscode = require('vscode');
const { pathOf } = require('#system/filePaths');
const { findingDiagnostics } = require('../findingDiagnostics');
const { folderOf } = require('../folderOf');
const { localized } = require('../language');
const { pageOf } = require('../rulePages');
const { inLines } = require('../messageLines');
const { runTool, textOf } = require('../tool');
const { toolSettings } = require('../toolSettings');
const { patience } = require('./officeDocument');

/** @typedef {import('../checkedFiles').CheckedFile} CheckedDocument */

/**
 * What the tool finds in a document.
 * @param {import('vscode').Uri} document
 * @param {{ tool: string, manifest: any }} parts
 * @returns {Promise<CheckedDocument>}
 */
async function checkedDocument(document, { tool, manifest }) {
  const folder = vscode.workspace.getWorkspaceFolder(document) ?? { uri: vscode.Uri.joinPath(document, '..'), name: '', index: 0 };
  const toolArguments = ['check', '--format', 'json', '--fail-on', 'never', ...(await toolSettings(manifest, folder)), '--', pathOf(document)];
  const { output, complaint } = await runTool(tool, toolArguments, { cwd: folderOf(document), locale: localized('zh', 'en'), timeout: patience });
  const [file] = output.length > 0 ? JSON.parse(textOf(output)).files : [];
  if (!file || file.unreadable) throw new Error(file?.unreadable?.reason ?? (complaint || localized('没有结果', 'there is no result')));
  return file;
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Where in a document VS Code leads to: it has no lines. */
const start = new vscode.Range(0, 0, 0, 0);

/**
 * The findings of a document for the list of problems. What has no lines is named by its place in words.
 * @param {import('vscode').Uri} document
 * @param {CheckedDocument} checked
 */
async function documentDiagnostics(document, checked) {
  if (!checked.findings.some(({ place }) => place)) return findingDiagnostics({ ...checked, path: pathOf(document) }, vscode.Uri.joinPath(document, '..'));
  return checked.findings.map(({ rule, severity, message, place, related }) => {
    const diagnostic = new vscode.Diagnostic(start, inLines(placed(message, place)), severities[severity]);
    diagnostic.source = 'gouji';
    diagnostic.code = { value: rule, target: pageOf(rule) };
    diagnostic.relatedInformation = related.map(
      (one) => new vscode.DiagnosticRelatedInformation(new vscode.Location(document, start), placed(one.message, one.place))
    );
    return diagnostic;
  });
}

/**
 * @param {string} message
 * @param {string | undefined} place
 */
function placed(message, place) {
  return place ? localized(`${place}：${message}`, `${place}: ${message}`) : message;
}

module.exports = { checkedDocument, documentDiagnostics, placed };
