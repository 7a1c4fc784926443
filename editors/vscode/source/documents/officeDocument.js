// @ts-check
'use strict';

/** What the names of documents end in that reports are kept in and that VS Code does not show as text, and of web pages. */
const endings = ['docx', 'xlsx', 'doc', 'wps', 'html', 'htm', 'rtf', 'odt', 'et', 'xls', 'pdf'];

/** How long the tool may take for one: those of other programs are read by these. In milliseconds. */
const patience = 120_000;

/**
 * The ending of a document's name in small letters; undefined for any other file.
 * @param {{ path: string }} uri
 */
function endingOf({ path }) {
  const ending = path.split('.').at(-1)?.toLowerCase() ?? '';
  return endings.includes(ending) ? ending : undefined;
}

module.exports = { endings, endingOf, patience };
