// @ts-check
import { redo, undo } from '@codemirror/commands';
import { shownFigures } from '../../vscode/source/figureMarks.js';
import { figurePlaces } from '../../vscode/source/figurePlaces.js';
import { readReportPage } from '../../vscode/source/reportPage.js';
import { refilled } from '../../vscode/source/rowCells.js';
import { words } from './words.js';

/** How long nothing must have been typed before the page follows, in milliseconds. */
const pause = 250;

/** The report as it will be published, with figures to be typed over: what VS Code shows in its preview, in a frame of this page. */
export class Form {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #round = 0;
  #isReady = false;
  /** @type {{ text: string, places: Map<string, import('../../vscode/source/figurePlaces.js').FigurePlace> } | undefined} */
  #shown;
  /** @type {any[]} */
  #faults = [];
  /** One edit is written after the other. */
  #turn = Promise.resolve();

  /**
   * @param {HTMLIFrameElement} frame
   * @param {string} page
   * @param {import('./server.js').Server} server
   * @param {import('./editor.js').Editor} editor
   * @param {(title: string) => void} name
   */
  constructor(frame, page, server, editor, name) {
    this.frame = frame;
    this.server = server;
    this.editor = editor;
    this.name = name;
    addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow) this.#receive(data);
    });
    frame.title = words('报告的样子，数字可以直接填', 'The report as it will look; figures can be typed in');
    frame.srcdoc = page;
  }

  /** @param {any[]} diagnostics */
  take(diagnostics) {
    this.#faults = diagnostics.filter(({ severity }) => severity === 1);
    this.followSoon();
  }

  followSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.follow(), pause);
  }

  /** Shows the report as its text stands. */
  async follow() {
    clearTimeout(this.#timer);
    if (!this.#isReady) return;
    const round = ++this.#round;
    const { text } = this.editor;
    const [page, parts, hints] = await Promise.all([
      this.server.perform({ task: 'export', format: 'html' }, text),
      this.editor.ask('textDocument/documentSymbol', {}).catch(() => []),
      this.editor.ask('textDocument/inlayHint', { range: { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } } }).catch(() => []),
    ]);
    if (round !== this.#round || text !== this.editor.text) return;
    if (page.message !== undefined) {
      this.#shown = undefined;
      this.name('');
      this.#post({ type: 'message', text: text.trim() ? page.message : words('还没有报告：可以新建、打开，或者把文件拖进来。', 'There is no report yet: make a new one, open one, or drop a file here.') });
      return;
    }
    const html = new TextDecoder().decode(page.bytes);
    const report = readReportPage(html);
    const places = figurePlaces(text, parts ?? [], report);
    this.#shown = { text, places: new Map(places.map((place) => [place.id, place])) };
    this.name(report.title);
    this.#post({ type: 'report', html, figures: shownFigures(text, places, hints ?? [], this.#faults), headings: [] });
  }

  /** @param {object} message */
  #post(message) {
    this.frame.contentWindow?.postMessage(message, '*');
  }

  /** @param {any} message what the frame tells of, see `media/preview/report.js` of the extension */
  #receive(message) {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        void this.follow();
        break;
      case 'edit':
        this.#turn = this.#turn.then(() => this.#write(message.figures)).catch(() => {});
        break;
      case 'undo':
      case 'redo':
        (message.type === 'undo' ? undo : redo)(this.editor.view);
        void this.follow();
    }
  }

  /**
   * Writes figures into the text in one step; nothing where it holds others by now than those that were typed over.
   * @param {{ figure: string, was: string, text: string }[]} edits
   */
  async #write(edits) {
    for (let count = 0; count < 5 && this.#shown?.text !== this.editor.text; count++) await this.follow();
    const shown = this.#shown;
    if (shown?.text !== this.editor.text) return;
    const changes = [];
    for (const { figure, was, text } of edits) {
      const cell = shown.places.get(figure)?.cell;
      if (!cell || cell.text !== was) return void this.follow();
      changes.push({ from: cell.wholeStart, to: cell.wholeEnd, insert: refilled(shown.text, cell, text.normalize('NFKC').replace(/[\s|<>]/g, '')) });
    }
    this.editor.view.dispatch({ changes, userEvent: 'input' });
    await this.follow();
  }
}
