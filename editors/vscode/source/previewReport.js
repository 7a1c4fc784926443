// @ts-check
'use strict';
const vscode = require('vscode');
const { figurePlaces } = require('./figurePlaces');
const { folderOf } = require('./folderOf');
const { shownFigures } = require('./figureMarks');
const { reportLanguage } = require('./language');
const { readReportPage } = require('./reportPage');
const { TextLines } = require('./textLines');
const { toolOutput } = require('./tool');

/** @typedef {import('./figurePlaces').FigurePlace} FigurePlace */
/** @typedef {import('./figurePlaces').Part} Part */

/**
 * A report as a preview shows it, and where its figures stand in the version of the text that it is of.
 * @typedef {object} PreviewReport
 * @property {number} version
 * @property {string} title
 * @property {string} html
 * @property {Map<string, FigurePlace>} places
 * @property {import('./figureMarks').ShownFigure[]} figures
 * @property {{ text: string, line: number }[]} headings
 */

/**
 * Makes the page of a document as it stands, and asks the server, where it is running, where its figures are and what they should be.
 * @param {import('vscode').TextDocument} document
 * @param {{ tool: string, client: import('./client').Client | undefined, signal: AbortSignal }} parts
 * @returns {Promise<PreviewReport>}
 */
async function previewReport(document, { tool, client, signal }) {
  const { version } = document;
  const text = document.getText();
  const toolArguments = ['export', '-', '--format', 'html', '--language', reportLanguage()];
  const [html, { parts, hints }] = await Promise.all([
    toolOutput(tool, toolArguments, { input: text, cwd: folderOf(document.uri), signal }),
    client ? ask(client, document) : { parts: [], hints: [] },
  ]);
  const page = readReportPage(html);
  // What the server has told is of a later text once that has changed.
  const places = document.version === version ? figurePlaces(text, parts, page) : [];
  return {
    version,
    title: page.title,
    html,
    places: new Map(places.map((place) => [place.id, place])),
    figures: shownFigures(text, places, hints, faultsIn(document)),
    headings: headings(parts, new TextLines(text)),
  };
}

/**
 * @param {import('./client').Client} client
 * @param {import('vscode').TextDocument} document
 * @returns {Promise<{ parts: Part[], hints: import('./figureMarks').Hint[] }>}
 */
async function ask(client, document) {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const range = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
  try {
    const [parts, hints] = await Promise.all([
      client.sendRequest('textDocument/documentSymbol', { textDocument }),
      client.sendRequest('textDocument/inlayHint', { textDocument, range }),
    ]);
    return { parts: /** @type {any} */ (parts) ?? [], hints: /** @type {any} */ (hints) ?? [] };
  } catch {
    // A server that ends in between leaves a page that is read only.
    return { parts: [], hints: [] };
  }
}

/** @param {import('vscode').TextDocument} document */
function faultsIn({ uri }) {
  const { Error } = vscode.DiagnosticSeverity;
  return vscode.languages.getDiagnostics(uri).filter(({ source, severity }) => source === 'gouji' && severity === Error);
}

/**
 * The headings of a report, by which page and text find each other.
 * @param {Part[]} parts
 * @param {TextLines} lines
 * @returns {{ text: string, line: number }[]}
 */
function headings(parts, lines) {
  return parts.flatMap(({ name, selectionRange, children = [] }) => [
    { text: lines.text.slice(lines.offsetAt(selectionRange.start), lines.offsetAt(selectionRange.end)) || name, line: selectionRange.start.line },
    ...headings(children, lines),
  ]);
}

module.exports = { previewReport };
