// @ts-check
'use strict';
const vscode = require('vscode');
const { localized } = require('./language');
const { pageOf } = require('./rulePages');

/**
 * Shows the page on a rule: the one given, or one chosen from all, with those found at the cursor on top.
 * @param {any} manifest
 * @param {string} [rule]
 */
async function explainRule(manifest, rule) {
  const chosen = rule ?? (await choose(manifest));
  if (chosen) await vscode.commands.executeCommand('markdown.showPreview', pageOf(chosen));
}

/** @param {any} manifest */
async function choose(manifest) {
  const found = new Set(rulesAtCursor());
  const rules = allRules(manifest);
  const items = [...rules.filter(({ label }) => found.has(label)), ...rules.filter(({ label }) => !found.has(label))];
  const title = localized('说明一条规则', 'Explain a rule');
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.label;
}

/** @param {any} manifest */
function allRules(manifest) {
  const prefix = 'gouji.severities.';
  return /** @type {{ properties: Record<string, { description: string }> }[]} */ (manifest.contributes.configuration)
    .flatMap((group) => Object.entries(group.properties))
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, { description }]) => ({ label: name.slice(prefix.length), detail: description }));
}

function rulesAtCursor() {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  return vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'gouji' && range.contains(editor.selection.active))
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

module.exports = { explainRule };
