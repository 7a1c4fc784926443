// @ts-check
'use strict';
const vscode = require('vscode');

/** Where VS Code keeps which files are left alone, for one workspace. */
const key = 'gouji.leftFiles';

/** The files that the user has asked to be left alone: to the server they are not open, so that nothing of it shows in them. */
class LeftFiles {
  /** @type {Set<string>} */
  #files;
  #changed = new vscode.EventEmitter();

  /** Tells that a file is left alone, or is not any more. */
  onDidChange = this.#changed.event;

  /**
   * @param {import('vscode').Memento} memory
   * @param {() => import('./client').Client | undefined} client
   * @param {Pick<import('./verdicts').Verdicts, 'forget'>} verdicts
   */
  constructor(memory, client, verdicts) {
    this.memory = memory;
    this.client = client;
    this.verdicts = verdicts;
    this.#files = new Set(/** @type {string[]} */ (memory.get(key, [])));
  }

  /** @param {import('vscode').Uri} uri */
  has(uri) {
    return this.#files.has(uri.toString());
  }

  /** @param {import('vscode').TextDocument} document */
  async leave(document) {
    await this.#tell('textDocument/didClose', document);
    this.#files.add(document.uri.toString());
    this.client()?.diagnostics?.delete(document.uri);
    this.verdicts.forget(document.uri);
    await this.#keep();
  }

  /** @param {import('vscode').TextDocument} document */
  async take(document) {
    this.#files.delete(document.uri.toString());
    await this.#tell('textDocument/didOpen', document);
    await this.#keep();
  }

  async #keep() {
    this.#changed.fire(undefined);
    await this.memory.update(key, [...this.#files]);
  }

  /**
   * Tells the server of a document as the client itself does, and has what is drawn into the text drawn anew.
   * @param {'textDocument/didOpen' | 'textDocument/didClose'} method
   * @param {import('vscode').TextDocument} document
   */
  async #tell(method, document) {
    const client = this.client();
    if (!client) return;
    const sender = method === 'textDocument/didOpen' ? client.getFeature('textDocument/didOpen') : client.getFeature('textDocument/didClose');
    await sender.getProvider(document)?.send(document);
    client.getFeature('textDocument/codeLens').getProvider(document)?.onDidChangeCodeLensEmitter.fire();
    client.getFeature('textDocument/inlayHint').getProvider(document)?.onDidChangeInlayHints.fire();
    client.getFeature('textDocument/semanticTokens').getProvider(document)?.onDidChangeSemanticTokensEmitter.fire();
  }

  /** What keeps the client from telling the server of such files. @returns {import('vscode-languageclient').Middleware} */
  get middleware() {
    const leave = async () => {};
    return {
      didOpen: (document, next) => (this.has(document.uri) ? leave() : next(document)),
      didChange: (event, next) => (this.has(event.document.uri) ? leave() : next(event)),
      didClose: (document, next) => (this.has(document.uri) ? leave() : next(document)),
    };
  }

  dispose() {
    this.#changed.dispose();
  }
}

module.exports = { LeftFiles };
