// @ts-check
import { positionOf } from './places.js';
import { ask, choose } from './dialog.js';
import { identityOf, renamed, save, textOf } from './files.js';
import { openMenu } from './menu.js';
import { remember, words, language } from './words.js';

const types = { html: 'text/html', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', csv: 'text/csv' };

/** What can be done with the report, by the buttons above it. */
export class Tools {
  /**
   * @param {HTMLElement} bar
   * @param {HTMLInputElement} input
   * @param {import('./page.js').Page} page
   */
  constructor(bar, input, page) {
    this.input = input;
    this.page = page;
    const entries = [
      [words('新建', 'New'), (/** @type {HTMLElement} */ button) => this.#menu(button, this.#news())],
      [words('打开', 'Open'), () => this.#pick((file) => this.open(file))],
      [words('上年报告', 'Last year’s'), () => this.#pick((file) => this.compare(file))],
      [words('编辑', 'Edit'), (/** @type {HTMLElement} */ button) => this.#menu(button, this.#edits())],
      [words('保存', 'Save'), () => this.save()],
      [words('导出', 'Export'), (/** @type {HTMLElement} */ button) => this.#menu(button, this.#exports())],
      [words('清空', 'Clear'), () => void this.clear()],
      [words('English', '中文'), () => (remember('gouji.language', language === 'zh' ? 'en' : 'zh'), location.reload())],
    ];
    for (const [title, run] of entries) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = String(title);
      button.onclick = () => /** @type {Function} */ (run)(button);
      bar.append(button);
    }
    addEventListener('dragover', (event) => {
      event.preventDefault();
      document.body.classList.add('dropping');
    });
    addEventListener('dragleave', () => document.body.classList.remove('dropping'));
    // Ahead of the editor, which would paste the bytes of a file.
    addEventListener(
      'drop',
      (event) => {
        document.body.classList.remove('dropping');
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        event.stopPropagation();
        void this.open(file, true);
      },
      true
    );
  }

  /**
   * @param {HTMLElement} button
   * @param {{ title: string, run: () => void }[]} entries
   */
  #menu(button, entries) {
    const { left, bottom } = button.getBoundingClientRect();
    openMenu(entries, { left, top: bottom + 4 });
  }

  #news() {
    return [
      { title: words('空白报告', 'A blank report'), run: () => void this.#blank() },
      { title: words('接着这份报告，新建下一年度的', 'Next year’s report, after this one'), run: () => void this.#next() },
    ];
  }

  #edits() {
    const { editor } = this.page;
    const here = () => positionOf(editor.view.state.doc, editor.view.state.selection.main.head);
    return [
      { title: words('把表格排成规定格式', 'Lay the tables out'), run: () => void editor.run('gouji.server.standardTables') },
      { title: words('重算合计', 'Work the totals out anew'), run: () => void editor.run('gouji.server.recalculateTotals') },
      { title: words('在光标处插入整份格式', 'Insert the whole form here'), run: () => void editor.run('gouji.server.insertReport', here()) },
      ...[['disclosures', '表二', 'table 2'], ['requests', '表三', 'table 3'], ['reviews', '表四', 'table 4']].map(([kind, chinese, english]) => ({
        title: words(`在光标处插入${chinese}`, `Insert ${english} here`),
        run: () => void editor.run('gouji.server.insertTable', here(), kind),
      })),
      { title: words('光标处可做的（Ctrl+.）', 'What can be done here (Ctrl+.)'), run: () => void this.page.act() },
    ];
  }

  #exports() {
    return [
      { title: words('网页（可发布、打印）', 'A web page, to publish or print'), run: () => void this.#export('html') },
      { title: words('Word 文档', 'A Word document'), run: () => void this.#export('docx') },
      { title: words('表格（CSV，Excel 可打开）', 'The tables (CSV, for Excel)'), run: () => void this.#export('csv') },
    ];
  }

  /** @param {(file: File) => void} take */
  #pick(take) {
    this.input.accept = '.md,.txt,.docx,.xlsx,.html,.htm,.csv';
    this.input.value = '';
    this.input.onchange = () => {
      const file = this.input.files?.[0];
      if (file) take(file);
    };
    this.input.click();
  }

  /**
   * @param {File} file
   * @param {boolean} [mayBePrevious] whether it may be meant as last year's report of the one that is there
   */
  async open(file, mayBePrevious = false) {
    const { told, message, bytes } = await textOf(this.page.server, file);
    if (message !== undefined) return void ask(`${file.name}：${message}`);
    const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
    const { report } = this.page;
    if (mayBePrevious && report && precedes(await identityOf(this.page.server, text), report)) {
      const question = words(`${file.name} 是这份报告的上年报告。`, `${file.name} is last year’s report of the one that is open.`);
      const choices = [
        { title: words('打开它', 'Open it'), value: 'open' },
        { title: words('放在旁边核对', 'Compare with it'), value: 'previous' },
      ];
      const chosen = await choose(question, choices);
      if (chosen === 'previous') this.page.setPrevious({ file: file.name, text });
      if (chosen !== 'open') return;
    }
    if (!(await this.#mayGo())) return;
    this.page.show(text, renamed(file.name, 'md'));
    if (told.length > 0) void ask(told.join('\n'));
  }

  /** Puts last year's report beside this one. @param {File} file */
  async compare(file) {
    const { message, bytes } = await textOf(this.page.server, file);
    if (message !== undefined) return void ask(`${file.name}：${message}`);
    const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
    const [identity, { report }] = [await identityOf(this.page.server, text), this.page];
    if (report && !precedes(identity, report)) {
      const [year, body] = [report.year - 1, report.body];
      return void ask(words(`${file.name} 不是${body}${year}年的年度报告，不能当作上年报告。`, `${file.name} is not the report of ${body} for ${year}, so it is not compared with.`));
    }
    this.page.setPrevious({ file: file.name, text });
  }

  /** Whether what is there may be replaced. */
  async #mayGo() {
    if (!this.page.isUnsaved) return true;
    return (await ask(words('现在的报告还没有保存，要换掉吗？', 'The report has not been saved. Replace it?'), { accept: words('换掉', 'Replace') })) !== undefined;
  }

  async #blank() {
    const { year, body } =
      (await ask(words('新建空白报告', 'A blank report'), {
        accept: words('新建', 'Make it'),
        fields: [
          { name: 'body', label: words('单位全称', 'Full name of the body') },
          { name: 'year', label: words('年度', 'Year'), value: String(new Date().getFullYear() - 1), pattern: '20[0-9]{2}' },
        ],
      })) ?? {};
    if (!body || !(await this.#mayGo())) return;
    const { bytes } = await this.page.server.perform({ task: 'new', year: Number(year), body: body.trim() });
    this.page.show(new TextDecoder().decode(bytes), `${body.trim()}${year}年政府信息公开工作年度报告.md`);
  }

  async #next() {
    const { text } = this.page.editor;
    const { message, bytes } = await this.page.server.perform({ task: 'next' }, text);
    if (message !== undefined) return void ask(message);
    if (!(await this.#mayGo())) return;
    const previous = { file: this.page.file, text };
    const next = new TextDecoder().decode(bytes);
    this.page.show(next, `${/^# (.*)$/m.exec(next)?.[1] ?? words('报告', 'report')}.md`);
    this.page.setPrevious(previous);
  }

  save() {
    save(this.page.editor.text, this.page.file, 'text/markdown');
    this.page.saved();
  }

  /** @param {'html' | 'docx' | 'csv'} format */
  async #export(format) {
    const { message, bytes } = await this.page.server.perform({ task: 'export', format }, this.page.editor.text);
    if (message !== undefined) return void ask(message);
    save(bytes, renamed(this.page.file, format), types[format]);
  }

  async clear() {
    const question = words('清空现在的报告，连同浏览器里留的一份？', 'Clear the report, and what the browser keeps of it?');
    if (!(await ask(question, { accept: words('清空', 'Clear') }))) return;
    this.page.clear();
  }
}

/**
 * Whether a report is that of the year before another, of the same body.
 * @param {import('./files.js').Identity | undefined} one
 * @param {import('./files.js').Identity} other
 */
function precedes(one, other) {
  return one !== undefined && one.body === other.body && one.year + 1 === other.year;
}
