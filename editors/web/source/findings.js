// @ts-check
import { openMenu } from './menu.js';
import { offsetOf } from './places.js';
import { words } from './words.js';

const marks = ['', '✗', '⚠', '●', '·'];
const names = ['', 'error', 'warning', 'information', 'hint'];

/** The findings in a list, each with its repairs; a click goes to its place. */
export class Findings {
  #round = 0;

  /**
   * @param {HTMLElement} list
   * @param {import('./editor.js').Editor} editor
   * @param {() => void} show has the text shown
   */
  constructor(list, editor, show) {
    this.list = list;
    this.editor = editor;
    this.show = show;
  }

  /** @param {any[]} diagnostics */
  async take(diagnostics) {
    const round = ++this.#round;
    if (diagnostics.length === 0) {
      const none = document.createElement('li');
      none.className = 'none';
      none.textContent = words('没有发现问题', 'Nothing found');
      this.list.replaceChildren(none);
      return;
    }
    const items = diagnostics.map((diagnostic) => this.#item(diagnostic));
    this.list.replaceChildren(...items);
    for (const [index, diagnostic] of diagnostics.entries()) {
      const actions = await this.repairs(diagnostic).catch(() => []);
      if (round !== this.#round) return;
      if (actions.length === 0) continue;
      const repairs = document.createElement('div');
      repairs.className = 'repairs';
      const [silences, others] = [actions.filter(isSilence), actions.filter((action) => !isSilence(action))];
      repairs.append(...others.slice(0, 4).map((action) => this.#button(action)));
      if (silences.length > 0) repairs.append(this.#more(silences));
      items[index].append(repairs);
    }
  }

  /**
   * The repairs on offer for a finding.
   * @param {any} diagnostic
   * @returns {Promise<any[]>}
   */
  async repairs(diagnostic) {
    const actions = await this.editor.ask('textDocument/codeAction', { range: diagnostic.range, context: { diagnostics: [diagnostic], only: ['quickfix'] } });
    return (actions ?? []).filter((/** @type {any} */ action) => !action.disabled && action.diagnostics?.length !== 0);
  }

  /** @param {any} action */
  run(action) {
    if (action.edit) this.editor.apply(action.edit);
    if (action.command) void this.editor.ask('workspace/executeCommand', action.command);
  }

  /** @param {any} diagnostic */
  #item({ message, severity, range, code }) {
    const item = document.createElement('li');
    item.className = names[severity] ?? 'hint';
    item.dataset.rule = String(code ?? '');
    const place = document.createElement('button');
    place.type = 'button';
    place.className = 'place';
    const mark = document.createElement('span');
    mark.className = 'mark';
    mark.textContent = `${marks[severity] ?? '·'} `;
    const line = document.createElement('span');
    line.className = 'line';
    line.textContent = words(` 第 ${range.start.line + 1} 行`, ` line ${range.start.line + 1}`);
    place.append(mark, message.split('\n')[0], line);
    place.onclick = () => this.#go(range);
    item.append(place);
    return item;
  }

  /** @param {any} action */
  #button(action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = action.title;
    button.onclick = () => this.run(action);
    return button;
  }

  /** What keeps a finding silent is behind a button of its own, as it mends nothing. @param {any[]} actions */
  #more(actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'more';
    button.textContent = words('忽略…', 'Ignore…');
    button.onclick = () => {
      const { left, bottom } = button.getBoundingClientRect();
      openMenu(actions.map((action) => ({ title: action.title, run: () => this.run(action) })), { left, top: bottom + 4 });
    };
    return button;
  }

  /** @param {{ start: any, end: any }} range */
  #go(range) {
    this.show();
    const { view } = this.editor;
    const [anchor, head] = [offsetOf(view.state.doc, range.start), offsetOf(view.state.doc, range.end)];
    view.dispatch({ selection: { anchor, head }, scrollIntoView: true });
    view.focus();
  }
}

/** @param {any} action */
function isSilence({ edit }) {
  const edits = [...Object.values(edit?.changes ?? {}).flat(), ...(edit?.documentChanges ?? []).flatMap((/** @type {any} */ change) => change.edits ?? [])];
  return edits.some((/** @type {any} */ { newText }) => /<!-- *gouji/.test(newText));
}
