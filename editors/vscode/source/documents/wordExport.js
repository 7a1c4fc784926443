// @ts-check
'use strict';
const vscode = require('vscode');
const { activeReport } = require('../activeReport');
const { nameOf } = require('../fileKinds');
const { localized } = require('../language');
const { exportReport } = require('../reportExport');
const { commentOnDocument } = require('./documentComments');
const { endingOf } = require('./officeDocument');

/**
 * Exports the report in the active editor as a Word document; of one that was made of such a document, it may be that one with comments.
 * @param {() => import('../serverTrouble').ServerBinary} findBinary
 * @param {import('../previews').Previews} previews
 * @param {import('./documentOrigins').DocumentOrigins} origins
 */
async function exportWord(findBinary, previews, origins) {
  const document = activeReport(previews)?.document;
  if (!document) return;
  const origin = origins.of(document.uri);
  if (!origin || endingOf(origin) !== 'docx') return exportReport('docx', findBinary, previews);
  const name = nameOf(origin);
  const fresh = { label: localized('新的 Word 文档', 'A new Word document'), detail: localized('照格式重新排版，内容是现在的文字', 'Laid out anew, with the text as it is now') };
  const comments = {
    label: localized(`在原文档 ${name} 上加批注`, `Comments in the original, ${name}`),
    detail: localized('另存一份，每个问题一条批注，其余不变；核对的是原文档', 'Saved under another name, a comment at each problem of the original, all else as it was'),
  };
  const chosen = await vscode.window.showQuickPick([fresh, comments], { title: localized('导出为 Word 文档', 'Export as a Word Document') });
  if (chosen === fresh) await exportReport('docx', findBinary, previews);
  if (chosen === comments) await commentOnDocument(origin, findBinary);
}

module.exports = { exportWord };
