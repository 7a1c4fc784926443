// @ts-check
'use strict';
const vscode = require('vscode');
const { activeReport } = require('./activeReport');
const { localized } = require('./language');

/** The kind of the action that makes every repair of which there is no doubt. */
const kind = 'source.fixAll.gouji';

/**
 * Makes every repair of which there is no doubt in the report in the active editor, as one step to undo, and says how many places it changed.
 * @param {import('./previews').Previews} previews
 */
async function fixAll(previews) {
  const document = activeReport(previews)?.document;
  if (!document) return;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  /** @type {import('vscode').CodeAction[]} */
  const actions = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, whole, kind);
  const edit = (actions ?? []).find((action) => action.kind?.value === kind)?.edit;
  if (!edit) {
    void vscode.window.showInformationMessage(
      localized('勾稽：没有能直接改好的。其余各处请按 Ctrl+. 选改法。', 'gouji: nothing can be fixed without a choice of yours. Ctrl+. lists the fixes of each problem.')
    );
    return;
  }
  const count = edit.get(document.uri).length;
  await vscode.workspace.applyEdit(edit);
  void vscode.window.showInformationMessage(
    localized(`勾稽：改了 ${count} 处，可以撤销。`, `gouji: changed ${count} ${count === 1 ? 'place' : 'places'}, which can be undone.`)
  );
}

module.exports = { fixAll };
