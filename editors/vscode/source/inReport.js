// @ts-check
'use strict';
const vscode = require('vscode');
const { openSampleReport } = require('./sampleReport');

/**
 * Runs a command in a report, for a page beside which none is active, as those of the walkthrough: in the one whose tab stands last, else
 * in the sample.
 * @param {Pick<import('./verdicts').Verdicts, 'of'>} verdicts
 * @param {import('vscode').Uri} extension its folder
 * @param {string} command
 */
async function inReport(verdicts, extension, command) {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const reports = tabs.flatMap(({ input, group: { viewColumn } }) =>
    input instanceof vscode.TabInputText && verdicts.of(input.uri)?.report ? [{ uri: input.uri, viewColumn }] : []
  );
  const last = reports.at(-1);
  if (last) await vscode.window.showTextDocument(last.uri, { viewColumn: last.viewColumn });
  else await openSampleReport(extension);
  await vscode.commands.executeCommand(command);
  // VS Code does not see that an extension's own command was run by the extension.
  await vscode.commands.executeCommand('setContext', `gouji.tried.${command}`, true);
}

module.exports = { inReport };
