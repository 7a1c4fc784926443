// @ts-check
'use strict';
const vscode = require('vscode');
const { tellOfFailure } = require('../activeReport');
const { localized } = require('../language');
const { convertedText } = require('./documentConversion');
const { checkedDocument, documentDiagnostics } = require('./documentFindings');
const { documentPage } = require('./documentPage');
const { nameOf } = require('../fileKinds');

/** The scheme of the pages on documents. */
const documentScheme = 'gouji-document';

/** The documents that the user has asked to be checked: their findings and a page on each, kept as the documents are saved. */
class DocumentChecks {
  #collection = vscode.languages.createDiagnosticCollection('gouji-document');
  /** @type {Map<string, { page: string, watcher: { dispose(): unknown }[] }>} */
  #checked = new Map();
  #changed = new vscode.EventEmitter();

  /** Tells that a page has changed. */
  onDidChange = this.#changed.event;

  /**
   * @param {() => import('../serverTrouble').ServerBinary} findBinary
   * @param {any} manifest
   */
  constructor(findBinary, manifest) {
    this.findBinary = findBinary;
    this.manifest = manifest;
  }

  /**
   * Checks a document, lists what was found, and shows the page on it.
   * @param {import('vscode').Uri} document
   */
  async check(document) {
    const name = nameOf(document);
    try {
      const count = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: localized(`正在核对 ${name}`, `Checking ${name}`) },
        () => this.#take(document)
      );
      if (count > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
      await vscode.commands.executeCommand('markdown.showPreview', this.#pageOf(document));
    } catch (error) {
      tellOfFailure(error);
    }
  }

  /** @param {import('vscode').Uri} document */
  async #take(document) {
    const parts = { tool: this.findBinary().path, manifest: this.manifest };
    const [checked, converted] = await Promise.all([checkedDocument(document, parts), convertedText(document, this.findBinary)]);
    this.#collection.set(document, await documentDiagnostics(document, checked));
    const key = this.#pageOf(document).toString();
    const watcher = this.#checked.get(key)?.watcher ?? this.#watch(document);
    this.#checked.set(key, { page: documentPage(nameOf(document), checked, converted), watcher });
    this.#changed.fire(this.#pageOf(document));
    return checked.findings.length;
  }

  /** @param {import('vscode').Uri} document */
  #watch(document) {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(document, '..'), nameOf(document)));
    // While a program writes it, it cannot be read; what was found before stays until the next change.
    const again = () => void this.#take(document).catch(() => {});
    return [watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(() => this.#collection.delete(document))];
  }

  /** @param {import('vscode').Uri} document */
  #pageOf({ path }) {
    return vscode.Uri.from({ scheme: documentScheme, path: `${path}.md` });
  }

  /** @param {import('vscode').Uri} page */
  provideTextDocumentContent(page) {
    return this.#checked.get(page.toString())?.page ?? '';
  }

  dispose() {
    for (const { watcher } of this.#checked.values()) for (const part of watcher) part.dispose();
    this.#collection.dispose();
    this.#changed.dispose();
  }
}

module.exports = { DocumentChecks, documentScheme };
