// @ts-check
import { EditorView } from '@codemirror/view';
import { StateEffect } from '@codemirror/state';
import { Editor } from './editor.js';
import { Findings } from './findings.js';
import { Form } from './form.js';
import { keep, kept } from './keeping.js';
import { openMenu } from './menu.js';
import { ask } from './dialog.js';
import { keepsTables } from './paste.js';
import { positionOf } from './places.js';
import { Server } from './server.js';
import { Tools } from './tools.js';
import { remember, remembered, words } from './words.js';

/** How long nothing must have been typed before the browser keeps it, in milliseconds. */
const pause = 300;

/** Where last year's report lies for the server: beside this year's. */
const previousPath = '/report/last-year.md';

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** The whole page: a report, its text and its tables, and what was found in it. */
export class Page {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  isUnsaved = false;
  year = new Date().getFullYear() - 1;
  /** Whose report is there and of which year, where its title tells. @type {import('./files.js').Identity | undefined} */
  report;

  /** @param {{ worker: string, program: Uint8Array, frame: string }} parts */
  constructor({ worker, program, frame }) {
    const report = kept();
    this.file = report?.file ?? words('报告.md', 'report.md');
    this.previous = report?.previous;
    this.server = new Server(worker, program, (reason) => void ask(words(`程序没有运行起来：${reason}`, `The program does not run: ${reason}`)));
    this.editor = new Editor(element('text'), this.server, report?.text ?? '', {
      change: () => this.#changed(),
      find: (diagnostics) => {
        void this.findings.take(diagnostics);
        this.form.take(diagnostics);
        this.#count(diagnostics.length);
      },
      judge: (verdict) => this.#judge(verdict),
      say: (message) => void ask(message),
      act: () => void this.act(),
    });
    this.editor.view.dispatch({ effects: StateEffect.appendConfig.of([keepsTables(this.server, () => this.year), EditorView.theme({})]) });
    this.findings = new Findings(element('list'), this.editor, () => this.#open(matchMedia('(max-width: 50rem)').matches || element('text').hidden ? 'text' : undefined));
    this.form = new Form(/** @type {HTMLIFrameElement} */ (element('frame')), frame, this.server, this.editor, (title) => this.#name(title));
    this.tools = new Tools(element('tools'), /** @type {HTMLInputElement} */ (element('file')), this);
    this.isUnsaved = report !== undefined;
    if (this.previous) this.server.setFile(previousPath, new TextEncoder().encode(this.previous.text));
    this.#makeTabs();
    this.#tell();
    document.documentElement.lang = words('zh-CN', 'en');
    element('privacy').textContent = words('报告只在这台电脑上处理，不上网。', 'The report stays on this computer; nothing is sent.');
    addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      this.tools.save();
    });
  }

  #changed() {
    this.isUnsaved = true;
    this.form.followSoon();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), pause);
  }

  #keep() {
    const { text } = this.editor;
    const isKept = keep(text || this.previous ? { text, file: this.file, previous: this.previous } : undefined);
    this.#tell(isKept ? undefined : words('浏览器留不住，请及时保存', 'the browser keeps nothing: save in time'));
  }

  #tell(trouble = '') {
    const last = this.previous ? words(`上年：${this.previous.file}；`, `Last year’s: ${this.previous.file}; `) : '';
    element('kept').textContent =
      last + (trouble || (this.isUnsaved ? words('没保存的留在浏览器里', 'what is not saved is kept in the browser') : words('已保存', 'saved')));
  }

  /**
   * Shows another report.
   * @param {string} text
   * @param {string} file
   */
  show(text, file) {
    this.file = file;
    this.editor.replace(text);
  }

  /** @param {{ file: string, text: string } | undefined} previous */
  setPrevious(previous) {
    this.previous = previous;
    this.server.setFile(previousPath, previous && new TextEncoder().encode(previous.text));
    this.#keep();
  }

  /** What was kept has been saved. */
  saved() {
    clearTimeout(this.#timer);
    this.isUnsaved = false;
    keep(undefined);
    this.#tell();
  }

  clear() {
    this.editor.replace('');
    this.setPrevious(undefined);
    this.file = words('报告.md', 'report.md');
    this.saved();
  }

  /** Offers what can be done where the cursor is. */
  async act() {
    const { view } = this.editor;
    const { from, to } = view.state.selection.main;
    const range = { start: positionOf(view.state.doc, from), end: positionOf(view.state.doc, to) };
    const actions = ((await this.editor.ask('textDocument/codeAction', { range, context: { diagnostics: [] } })) ?? []).filter((/** @type {any} */ { disabled }) => !disabled);
    if (actions.length === 0) return void ask(words('这里没有可做的。', 'There is nothing to do here.'));
    const place = view.coordsAtPos(from) ?? { left: 20, bottom: 80 };
    openMenu(actions.map((/** @type {any} */ action) => ({ title: action.title, run: () => this.findings.run(action) })), { left: place.left, top: place.bottom + 4 });
  }

  /** @param {string} title */
  #name(title) {
    element('title').textContent = title || words('勾稽 政府信息公开年报', 'gouji: annual reports');
    document.title = title ? `${title} — 勾稽` : '勾稽';
  }

  /** @param {{ report: boolean, year: number | null, body: string | null, errors: number, warnings: number, holds?: boolean }} verdict */
  #judge({ report, year, body, errors, warnings, holds = true }) {
    if (year) this.year = year;
    this.report = report && year && body ? { year, body } : undefined;
    const status = element('verdict');
    status.className = !report ? '' : errors > 0 ? 'wrong' : warnings > 0 || !holds ? 'doubtful' : 'right';
    const english = `✗ ${errors} error${errors === 1 ? '' : 's'}`;
    status.textContent = !report ? '' : errors > 0 ? words(`✗ ${errors} 个错误`, english) : warnings > 0 ? words(`⚠ ${warnings} 个警告`, `⚠ ${warnings} warning${warnings === 1 ? '' : 's'}`) : holds ? words('✓ 勾稽', '✓ ties') : '…';
  }

  // Tabs: the report as it will look, its text, both where there is room, and on a narrow screen the findings.

  #makeTabs() {
    const tabs = [
      ['form', words('填报', 'Fill in')],
      ['text', words('原文', 'Text')],
      ['both', words('并排', 'Both')],
      ['findings', words('问题', 'Findings')],
    ];
    for (const [name, title] of tabs) {
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.id = `tab-${name}`;
      tab.setAttribute('role', 'tab');
      tab.textContent = title;
      if (name === 'both') tab.className = 'wide';
      tab.onclick = () => this.#open(name);
      element('tabs').append(tab);
    }
    const isNarrow = matchMedia('(max-width: 50rem)');
    isNarrow.addEventListener('change', () => this.#open());
    this.#open(remembered('gouji.view') ?? 'form');
  }

  /** @param {string} [name] the tab; the one that is open where there is none */
  #open(name) {
    const isNarrow = matchMedia('(max-width: 50rem)').matches;
    let view = name ?? remembered('gouji.view') ?? 'form';
    if (isNarrow && view === 'both') view = 'form';
    if (!isNarrow && view === 'findings') view = 'form';
    if (name) remember('gouji.view', view);
    element('tab-findings').hidden = !isNarrow;
    for (const tab of element('tabs').children) tab.setAttribute('aria-selected', String(tab.id === `tab-${view}`));
    document.querySelector('main')?.classList.toggle('both', view === 'both');
    element('form').hidden = view !== 'form' && view !== 'both';
    element('text').hidden = view !== 'text' && view !== 'both';
    element('findings').hidden = isNarrow && view !== 'findings';
    this.editor.view.requestMeasure();
  }

  /** @param {number} count */
  #count(count) {
    element('tab-findings').textContent = `${words('问题', 'Findings')}${count > 0 ? ` ${count}` : ''}`;
  }
}
