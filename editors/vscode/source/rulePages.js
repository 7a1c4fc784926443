// @ts-check
'use strict';
const vscode = require('vscode');
const { reportLanguage } = require('./language');
const { inLines } = require('./messageLines');
const { rulePage } = require('./rulePage');
const { toolOutput } = require('./tool');

/** The scheme of the pages that explain rules. */
const scheme = 'gouji-rule';

/** What the server is told to lead to; it appends `#` and the rule. */
const ruleReference = vscode.Uri.parse(`${scheme}:/rules.md`);

/**
 * The page on one rule. The rule stands in the path, so that each has a tab of its own that says which it is.
 * @param {string} rule
 */
function pageOf(rule) {
  return ruleReference.with({ path: `/${rule}.md`, fragment: '' });
}

/**
 * Leads from the code of each diagnostic to the page on its rule, and has its message seen whole.
 * @param {import('vscode').Diagnostic[]} diagnostics
 */
function withRulePages(diagnostics) {
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic;
    diagnostic.message = inLines(diagnostic.message);
    if (typeof code === 'object' && code.target.scheme === scheme) code.target = pageOf(code.target.fragment);
  }
  return diagnostics;
}

/** The pages that explain rules, as the tool tells of them. */
class RulePages {
  /** @param {() => import('./serverTrouble').ServerBinary} findBinary */
  constructor(findBinary) {
    this.findBinary = findBinary;
  }

  /** @param {import('vscode').Uri} uri */
  async provideTextDocumentContent(uri) {
    const rule = uri.path.replace(/^\//, '').replace(/\.md$/, '');
    const binary = this.findBinary();
    try {
      return rulePage(await toolOutput(binary.path, ['explain', rule, '--language', reportLanguage()]));
    } catch (error) {
      return `# ${rule}\n\n${error instanceof Error ? error.message : error}\n`;
    }
  }
}

module.exports = { scheme, ruleReference, pageOf, withRulePages, RulePages };
