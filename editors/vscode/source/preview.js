// @ts-check
'use strict';
const vscode = require('vscode');
const { tellOfFailure } = require('./activeReport');
const { DocumentFollower } = require('./documentFollower');
const { localized } = require('./language');
const { inEditor, selectFigure, writeFigures } = require('./previewEdits');
const { previewFolder, previewPage } = require('./previewPage');
const { previewReport } = require('./previewReport');
const { PreviewScroll } = require('./previewScroll');

/** @typedef {import('./previewReport').PreviewReport} PreviewReport */

/** How long nothing must have been typed, or found, before a preview follows, in milliseconds. */
const pause = { typed: 400, found: 50 };

/** How often the places of figures are asked for before a figure is given up. */
const attempts = 5;

/**
 * What previews are made with.
 * @typedef {object} PreviewParts
 * @property {() => import('./serverTrouble').ServerBinary} findBinary
 * @property {() => import('./client').Client | undefined} client the server's, while it is running
 * @property {import('vscode').Uri} extensionUri
 */

/** A report as it will be published, beside its text, to be read and filled in; it follows the text until either is closed. */
class Preview {
  #panel;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #running = new AbortController();
  /** @type {PreviewReport | undefined} */
  #report;
  /** One figure is written after the other. */
  #turn = Promise.resolve();
  /** How many figures are still to be written; after each, the text is shown as it is then. */
  #writing = 0;
  #follower;
  #scroll;
  #subscriptions;

  /**
   * @param {import('vscode').TextDocument} document
   * @param {PreviewParts} parts
   * @param {{ onDispose: () => void, onDidChangeActive: () => void }} events
   */
  constructor(document, parts, { onDispose, onDidChangeActive }) {
    this.parts = parts;
    this.#panel = vscode.window.createWebviewPanel(
      'gouji.preview',
      title(document.uri.path.split('/').at(-1)),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: [previewFolder(parts.extensionUri)] }
    );
    this.#follower = new DocumentFollower(document, { onChange: () => void this.refresh(), onClose: () => this.dispose() });
    this.#scroll = new PreviewScroll(() => this.document, (line) => this.#post({ type: 'line', line }));
    const isOurs = (/** @type {import('vscode').Uri} */ uri) => uri.toString() === this.document.uri.toString();
    this.#subscriptions = [
      this.#follower,
      this.#scroll,
      this.#panel.onDidChangeViewState(onDidChangeActive),
      this.#panel.webview.onDidReceiveMessage((message) => this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (isOurs(event.document.uri) && event.contentChanges.length > 0) this.#refreshSoon(pause.typed);
      }),
      vscode.workspace.onDidSaveTextDocument((saved) => {
        if (isOurs(saved.uri)) this.#refreshSoon(0);
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some(isOurs)) this.#refreshSoon(pause.found);
      }),
    ];
    this.#panel.onDidDispose(() => {
      this.#end();
      onDispose();
    });
    this.#panel.webview.html = previewPage(this.#panel.webview, parts.extensionUri);
  }

  get document() {
    return this.#follower.document;
  }

  /** Whether it is what the user works in. */
  get isActive() {
    return this.#panel.active;
  }

  /** @param {import('vscode').Uri} uri */
  isOf(uri) {
    return this.#follower.key === uri.toString();
  }

  reveal() {
    this.#panel.reveal(undefined, true);
  }

  /** @param {number} time in milliseconds */
  #refreshSoon(time) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#writing === 0) void this.refresh();
    }, time);
  }

  /** Shows the text as it is now; a page that is still being made of an older text is given up. */
  async refresh() {
    clearTimeout(this.#timer);
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    try {
      const tool = this.parts.findBinary().path;
      const report = await previewReport(this.document, { tool, client: this.parts.client(), signal });
      if (signal.aborted) return;
      const isFirst = !this.#report;
      this.#report = report;
      if (report.title) this.#panel.title = title(report.title);
      const { html, figures, headings } = report;
      this.#post({ type: 'report', html, figures, headings });
      if (isFirst) this.#scroll.followEditor();
    } catch (error) {
      if (signal.aborted) return;
      this.#report = undefined;
      this.#post({ type: 'message', text: error instanceof Error ? error.message : String(error) });
    }
  }

  /** @param {unknown} message */
  #post(message) {
    void this.#panel.webview.postMessage(message);
  }

  /** @param {any} message what the page in the preview tells of, see `media/preview/report.js` */
  #receive(message) {
    switch (message.type) {
      case 'ready':
        this.#report = undefined;
        return void this.refresh();
      case 'line':
        return this.#scroll.followPreview(message.line);
      case 'select':
        this.#scroll.hold();
        return selectFigure(this.document, this.#report, message.figure);
      case 'edit':
        this.#writing += 1;
        this.#turn = this.#turn.then(() => this.#write(message.figures)).catch(tellOfFailure).finally(() => (this.#writing -= 1));
        break;
      case 'undo':
      case 'redo':
        this.#turn = this.#turn.then(() => this.#takeBack(message.type)).catch(tellOfFailure);
    }
  }

  /** @param {import('./previewEdits').FigureEdit[]} edits */
  async #write(edits) {
    // Those before may have been written just now, and the text may be changing elsewhere.
    for (let count = 0; count < attempts && this.#report?.version !== this.document.version; count++) await this.refresh();
    this.#scroll.hold();
    await writeFigures(this.document, this.#report, edits);
    await this.refresh();
  }

  /** @param {'undo' | 'redo'} command */
  async #takeBack(command) {
    this.#scroll.hold();
    await inEditor(this.document, command);
    this.#panel.reveal(undefined, false);
    await this.refresh();
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

/** @param {string} [name] */
function title(name = '') {
  return localized(`预览 ${name}`, `Preview ${name}`);
}

module.exports = { Preview };
