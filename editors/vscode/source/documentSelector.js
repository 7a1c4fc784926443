// @ts-check
'use strict';
const { fileSchemes } = require('#system/filePaths');

/** The languages that a report may be in; a document that is no report stays without any sign of us. */
const languages = ['markdown', 'plaintext', 'gouji-report'];

/** Where such a document may be: in a file, or not saved yet. */
const schemes = [...fileSchemes, 'untitled'];

const documentSelector = languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme })));

/**
 * Whether the server is asked about a document.
 * @param {{ languageId: string, uri: { scheme: string } }} document
 */
function isServed(document) {
  return languages.includes(document.languageId) && schemes.includes(document.uri.scheme);
}

/**
 * Whether something is in a file.
 * @param {{ scheme: string }} uri
 */
function isFile({ scheme }) {
  return fileSchemes.includes(scheme);
}

module.exports = { documentSelector, isServed, isFile };
