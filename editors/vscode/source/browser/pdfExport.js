// @ts-check
'use strict';
const vscode = require('vscode');
const { activeReport } = require('../activeReport');
const { localized } = require('../language');

/**
 * Says how the report in the active editor becomes a PDF: an extension cannot have the browser print that it runs in.
 * @param {unknown} _findBinary
 * @param {import('../previews').Previews} previews
 */
async function exportPDF(_findBinary, previews) {
  if (!activeReport(previews)) return;
  const asPage = localized('导出为 HTML', 'Export as HTML');
  const message = localized(
    '勾稽：浏览器里的 VS Code 不能直接写出 PDF。可以导出为 HTML，用浏览器打开后打印成 PDF；或导出为 Word 文档，另存为 PDF。',
    'gouji: VS Code in a browser cannot write a PDF. Export as HTML and print that from a browser, or export a Word document and save it as PDF.'
  );
  const chosen = await vscode.window.showWarningMessage(message, asPage);
  if (chosen === asPage) await vscode.commands.executeCommand('gouji.exportHTML');
}

module.exports = { exportPDF };
