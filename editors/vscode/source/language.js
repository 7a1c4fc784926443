// @ts-check
'use strict';
const vscode = require('vscode');

/** Whether the user reads Chinese in VS Code. */
function readsChinese() {
  return vscode.env.language.toLowerCase().startsWith('zh');
}

/**
 * What the user reads, in the language that VS Code is set to.
 * @template {string} Chinese
 * @template {string} English
 * @param {Chinese} chinese
 * @param {English} english
 * @returns {Chinese | English}
 */
function localized(chinese, english) {
  return readsChinese() ? chinese : english;
}

/** The language that the tool is to write in: as settled for reports, otherwise that of VS Code. */
function reportLanguage() {
  const settled = vscode.workspace.getConfiguration('gouji').get('language');
  return settled === 'zh' || settled === 'en' ? settled : localized('zh', 'en');
}

module.exports = { localized, reportLanguage };
