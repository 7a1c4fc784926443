// @ts-check
'use strict';
const vscode = require('vscode');
const { documentSelector, isFile } = require('../documentSelector');
const { nameOf } = require('../fileKinds');
const { localized } = require('../language');
const { convertedText } = require('./documentConversion');
const { endingOf } = require('./officeDocument');

/** What VS Code has had since 1.97, and is not in the types of the oldest one that is served. @type {any} */
const newer = vscode;

/** How files are named on a clipboard and in what is dragged. */
const files = 'text/uri-list';

/** Puts a document that is dropped on a text, or pasted into one, there as the text of a report. */
class DocumentDrop {
  /** @param {() => import('../serverTrouble').ServerBinary} findBinary */
  constructor(findBinary) {
    this.findBinary = findBinary;
    this.kind = newer.DocumentDropOrPasteEditKind?.Empty.append('gouji', 'document');
  }

  /** @param {() => import('../serverTrouble').ServerBinary} findBinary */
  static register(findBinary) {
    const drop = new DocumentDrop(findBinary);
    const registered = [newer.languages.registerDocumentDropEditProvider(documentSelector, drop, { dropMimeTypes: [files], providedDropEditKinds: drop.kind ? [drop.kind] : [] })];
    if (newer.languages.registerDocumentPasteEditProvider && drop.kind) {
      registered.push(newer.languages.registerDocumentPasteEditProvider(documentSelector, drop, { pasteMimeTypes: [files], providedPasteEditKinds: [drop.kind] }));
    }
    return { dispose: () => registered.forEach((part) => part.dispose()) };
  }

  /**
   * @param {import('vscode').TextDocument} _document
   * @param {import('vscode').Position} _position
   * @param {import('vscode').DataTransfer} data
   * @param {import('vscode').CancellationToken} token
   */
  async provideDocumentDropEdits(_document, _position, data, token) {
    const offer = await this.#offer(data, token);
    if (!offer) return undefined;
    const edit = new newer.DocumentDropEdit(offer.text);
    return Object.assign(edit, { title: offer.title, kind: this.kind });
  }

  /**
   * @param {import('vscode').TextDocument} _document
   * @param {readonly import('vscode').Range[]} _ranges
   * @param {import('vscode').DataTransfer} data
   * @param {{ only?: any }} context
   * @param {import('vscode').CancellationToken} token
   */
  async provideDocumentPasteEdits(_document, _ranges, data, context, token) {
    if (context.only && !context.only.contains(this.kind)) return undefined;
    const offer = await this.#offer(data, token);
    return offer && [new newer.DocumentPasteEdit(offer.text, offer.title, this.kind)];
  }

  /**
   * The text of the one document that is brought along, and what the offer is called; what was left out is told.
   * @param {import('vscode').DataTransfer} data
   * @param {import('vscode').CancellationToken} token
   */
  async #offer(data, token) {
    const named = ((await data.get(files)?.asString()) ?? '').split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
    const documents = named.map((line) => vscode.Uri.parse(line)).filter((uri) => isFile(uri) && endingOf(uri));
    if (documents.length !== 1 || named.length !== 1) return undefined;
    const name = nameOf(documents[0]);
    try {
      const { text, leftOut } = await convertedText(documents[0], this.findBinary);
      if (token.isCancellationRequested) return undefined;
      if (leftOut.length > 0) {
        const list = leftOut.join(localized('；', '; '));
        void vscode.window.showWarningMessage(localized(`勾稽：${name} 已转换。请留意：${list}`, `gouji: ${name} is converted. Please note: ${list}`));
      }
      return { text, title: localized(`插入 ${name} 转换成的年报`, `Insert ${name} as the text of a report`) };
    } catch {
      // What cannot be read is dropped as it would be without us.
      return undefined;
    }
  }
}

module.exports = { DocumentDrop };
