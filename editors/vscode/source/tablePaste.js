// @ts-check
'use strict';
const vscode = require('vscode');
const { clipboardText } = require('./clipboardPage');
const { documentSelector } = require('./documentSelector');
const { folderOf } = require('./folderOf');
const { localized } = require('./language');
const { toolOutput } = require('./tool');

/** What VS Code has had since 1.97, and is not in the types of the oldest one that is served. @type {any} */
const newer = vscode;

/** Words of which each of the three tables has some. */
const telling = /自然人|行政许可|结果维持/;

/** Pastes tables of a report that come from Word, WPS, Excel or a web page as the standard tables; VS Code offers the plain text too. */
class TablePaste {
  /**
   * @param {() => import('./serverTrouble').ServerBinary} findBinary
   * @param {import('./verdicts').Verdicts} verdicts
   */
  constructor(findBinary, verdicts) {
    this.findBinary = findBinary;
    this.verdicts = verdicts;
    this.kind = newer.DocumentDropOrPasteEditKind.Empty.append('gouji', 'standardTables');
  }

  /** Offers it, where VS Code can take the offer. */
  static register(/** @type {ConstructorParameters<typeof TablePaste>} */ ...parts) {
    if (!newer.languages.registerDocumentPasteEditProvider) return { dispose() {} };
    const paste = new TablePaste(...parts);
    const metadata = { providedPasteEditKinds: [paste.kind], pasteMimeTypes: ['text/html'] };
    return newer.languages.registerDocumentPasteEditProvider(documentSelector, paste, metadata);
  }

  /**
   * @param {import('vscode').TextDocument} document
   * @param {readonly import('vscode').Range[]} ranges
   * @param {import('vscode').DataTransfer} data
   * @param {{ only?: any }} context
   * @param {import('vscode').CancellationToken} token
   */
  async provideDocumentPasteEdits(document, ranges, data, context, token) {
    if (ranges.length !== 1 || (context.only && !context.only.contains(this.kind))) return undefined;
    const html = await data.get('text/html')?.asString();
    if (!html || !/<table/i.test(html) || !telling.test(html)) return undefined;
    const { start } = ranges[0];
    const { text: line } = document.lineAt(start.line);
    // Within a table, figures are pasted, not tables.
    if (line.includes('|')) return undefined;
    const tables = await this.#standardTables(clipboardText(html), document);
    if (!tables || token.isCancellationRequested) return undefined;
    const lead = line.slice(0, start.character).trim() ? '\n\n' : '';
    return [new newer.DocumentPasteEdit(`${lead}${tables}\n`, localized('粘贴为标准表格', 'Paste as standard tables'), this.kind)];
  }

  /**
   * A text with its tables as the standard has them; nothing where none of them is a report's.
   * @param {string} text
   * @param {import('vscode').TextDocument} document
   */
  async #standardTables(text, document) {
    const year = this.verdicts.of(document.uri)?.year ?? new Date().getFullYear() - 1;
    // The tool knows a report by its title.
    const title = /政府信息公开(工作)?年度报告/.test(text) ? '' : `# 单位${year}年政府信息公开工作年度报告\n\n`;
    try {
      const output = await toolOutput(this.findBinary().path, ['format', '-'], { input: `${title}${text}\n`, cwd: folderOf(document.uri) });
      const isLaidOut = output.split('<table>').length < `${title}${text}`.split('<table>').length;
      return isLaidOut ? output.slice(title.length).trim() : undefined;
    } catch {
      // What cannot be laid out is pasted as it would be without us.
      return undefined;
    }
  }
}

module.exports = { TablePaste };
