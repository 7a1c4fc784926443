// @ts-check
'use strict';
const { mkdtemp, readFile, rm, writeFile } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const vscode = require('vscode');
const { activeReport, tellOfFailure } = require('../activeReport');
const { findBrowser, printArguments } = require('./printingBrowser');
const { localized } = require('../language');
const { exportedBytes, saveExport } = require('../reportExport');
const { runTool } = require('../tool');

/** How long a browser may take for a page, in milliseconds. */
const patience = 60_000;

/**
 * Exports the report in the active editor as PDF: the page for publication, printed by a browser that is on the machine.
 * @param {() => import('../serverTrouble').ServerBinary} findBinary
 * @param {import('../previews').Previews} previews
 * @param {() => string | undefined} [find]
 */
async function exportPDF(findBinary, previews, find = findBrowser) {
  const document = activeReport(previews)?.document;
  if (!document) return;
  const browser = find();
  if (!browser) return tellOfNoBrowser();
  try {
    const page = await exportedBytes('html', document, findBinary);
    const bytes = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: localized('导出为 PDF', 'Exporting as PDF') },
      () => printed(page, browser)
    );
    await saveExport(document, 'pdf', bytes);
  } catch (error) {
    tellOfFailure(error);
  }
}

/**
 * A page as a browser prints it.
 * @param {Uint8Array} page
 * @param {string} browser
 */
async function printed(page, browser) {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  try {
    const [source, output, profile] = ['report.html', 'report.pdf', 'profile'].map((name) => join(folder, name));
    await writeFile(source, page);
    await runTool(browser, printArguments({ page: pathToFileURL(source).href, output, profile }), { timeout: patience });
    return await readFile(output).catch(() => {
      throw new Error(localized('浏览器没有打印出来', 'the browser has printed nothing'));
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function tellOfNoBrowser() {
  const asPage = localized('导出为 HTML', 'Export as HTML');
  const message = localized(
    '勾稽：没有找到 Chrome、Edge 或 Chromium，不能直接写出 PDF。可以导出为 HTML，用浏览器打开后打印成 PDF；或导出为 Word 文档，另存为 PDF。',
    'gouji: there is no Chrome, Edge or Chromium to write a PDF with. Export as HTML and print that from a browser, or export a Word document and save it as PDF.'
  );
  const chosen = await vscode.window.showWarningMessage(message, asPage);
  if (chosen === asPage) await vscode.commands.executeCommand('gouji.exportHTML');
}

module.exports = { exportPDF };
