// @ts-check
'use strict';
const { open } = require('node:fs/promises');
const { localized } = require('./language');

/** No report is nearly as large, in bytes. */
const sizeLimit = 1 << 24;

/** 信息公开, which every report writes somewhere, in GBK. */
const gbkSubject = Buffer.from([0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa]);

/** The same in UTF-16 of either order. */
const utf16Subjects = [Buffer.from('信息公开', 'utf16le'), Buffer.from('信息公开', 'utf16le').swap16()];

/**
 * Why a text could not be checked, and what helps; undefined where nothing tells that it may hold a report.
 * @param {string} path
 */
async function unreadableReport(path) {
  const bytes = await contents(path);
  if (typeof bytes === 'string') return localized(`这个文件读不出来（${bytes}），没有核对`, `This file cannot be read (${bytes}) and was not checked`);
  if (!bytes) return undefined;
  const encoding = utf16Subjects.some((subject) => bytes.includes(subject)) ? 'UTF-16' : bytes.includes(gbkSubject) ? 'GBK' : undefined;
  return (
    encoding &&
    localized(
      `这份报告的编码是 ${encoding}，没有核对；请另存为 UTF-8`,
      `The encoding of this report is ${encoding}; it was not checked. Save it as UTF-8`
    )
  );
}

/**
 * The bytes of a file, or the code of what keeps it from being read; undefined for one that is gone or no report in any case.
 * @param {string} path
 */
async function contents(path) {
  try {
    const file = await open(path);
    try {
      return (await file.stat()).size > sizeLimit ? undefined : await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    return code === 'ENOENT' ? undefined : String(code);
  }
}

module.exports = { unreadableReport };
