// @ts-check
'use strict';

/**
 * What a server may ask for: settings, texts in which a report may stand, documents that are read without any other program, and others
 * of which only the name tells that they may be a report.
 * @typedef {'settings' | 'texts' | 'documents' | 'others'} Kind
 */

/** What the file of a folder's settings is called. */
const settings = '.gouji.json';

/** What the names of files end in, by their kind. */
const endings = {
  texts: ['md', 'markdown', 'txt', 'html', 'htm'],
  documents: ['docx', 'docm', 'xlsx', 'xlsm'],
  others: ['doc', 'wps', 'rtf', 'odt', 'pdf', 'ofd', 'png', 'jpg', 'jpeg', 'tif', 'tiff', 'bmp'],
};

/** Folders full of texts that nobody in the office has written. */
const excluded = '**/node_modules/**';

/** The names of texts, in any folder and in letters of either case. */
const textFiles = pattern(endings.texts);

/** The names of all that a server may ask for. */
const patterns = [`**/${settings}`, ...Object.values(endings).map(pattern)];

/** @param {string[]} endings */
function pattern(endings) {
  return `**/*.{${endings.map((ending) => ending.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)).join(',')}}`;
}

/**
 * @param {{ path: string }} uri
 * @returns {Kind | undefined} nothing for what no server asks for
 */
function kindOf(uri) {
  const name = nameOf(uri);
  if (name === settings) return 'settings';
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return /** @type {('texts' | 'documents' | 'others')[]} */ (Object.keys(endings)).find((kind) => endings[kind].includes(ending));
}

/**
 * The name of a file without its folders.
 * @param {{ path: string }} uri
 */
function nameOf({ path }) {
  return path.split('/').at(-1) ?? path;
}

/**
 * Whether a file is what office programs put beside a document while it is open.
 * @param {{ path: string }} uri
 */
function isLockFile(uri) {
  return nameOf(uri).startsWith('~$');
}

module.exports = { settings, excluded, textFiles, patterns, kindOf, nameOf, isLockFile };
