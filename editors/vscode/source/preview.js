// @ts-check
'use strict';
const vscode = require('vscode');
const { folderOf } = require('./folderOf');
const { localized, reportLanguage } = require('./language');
const { messagePage, previewPage } = require('./previewPage');
const { toolOutput } = require('./tool');

/** How long nothing must have been typed before a preview follows, in milliseconds. */
const pause = 400;

/** A report as it will be published, beside its text; it follows the text until either is closed. */
class Preview {
  #panel;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #running = new AbortController();
  #subscriptions;

  /**
   * @param {import('vscode').TextDocument} document
   * @param {() => import('./serverBinary').ServerBinary} findBinary
   * @param {() => void} onDispose
   */
  constructor(document, findBinary, onDispose) {
    this.document = document;
    this.findBinary = findBinary;
    this.#panel = vscode.window.createWebviewPanel(
      'gouji.preview',
      localized(`预览 ${name(document)}`, `Preview ${name(document)}`),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: false, enableForms: false, enableCommandUris: false, localResourceRoots: [] }
    );
    const isOurs = (/** @type {import('vscode').TextDocument} */ other) => other.uri.toString() === document.uri.toString();
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (isOurs(event.document) && event.contentChanges.length > 0) this.#refreshSoon();
      }),
      vscode.workspace.onDidSaveTextDocument((saved) => {
        if (isOurs(saved)) void this.refresh();
      }),
      vscode.workspace.onDidCloseTextDocument((closed) => {
        if (isOurs(closed)) this.dispose();
      }),
    ];
    this.#panel.onDidDispose(() => {
      this.#end();
      onDispose();
    });
    void this.refresh();
  }

  reveal() {
    this.#panel.reveal(undefined, true);
  }

  #refreshSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), pause);
  }

  /** Shows the text as it is now; a page that is still being made of an older text is given up. */
  async refresh() {
    clearTimeout(this.#timer);
    this.#running.abort();
    const running = (this.#running = new AbortController());
    const page = await this.#page(running.signal);
    if (!running.signal.aborted) this.#panel.webview.html = page;
  }

  /** @param {AbortSignal} signal */
  async #page(signal) {
    const toolArguments = ['export', '-', '--format', 'html', '--language', reportLanguage()];
    const options = { input: this.document.getText(), cwd: folderOf(this.document), signal };
    try {
      return previewPage(await toolOutput(this.findBinary().path, toolArguments, options));
    } catch (error) {
      return messagePage(error instanceof Error ? error.message : String(error));
    }
  }

  #end() {
    clearTimeout(this.#timer);
    this.#running.abort();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  dispose() {
    this.#end();
    this.#panel.dispose();
  }
}

/** @param {import('vscode').TextDocument} document */
function name(document) {
  return document.uri.path.split('/').at(-1) ?? '';
}

module.exports = { Preview };
