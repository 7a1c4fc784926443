// @ts-check
import { below, figureAt, spread, textOf } from './figureGrid.js';

/** Lets figures be clicked and typed over, and goes from one to the next. Each figure that was changed is one edit, told when it is left. */
export class FigureCells {
  /** Whether the figure that is being left has been taken over by a key. */
  #isConfirmed = false;

  /**
   * @param {HTMLElement} main
   * @param {import('./report.js').Port} port
   */
  constructor(main, port) {
    this.main = main;
    this.port = port;
    main.addEventListener('focusin', ({ target }) => this.#enter(figureAt(target)));
    main.addEventListener('focusout', ({ target }) => this.#leave(figureAt(target)));
    main.addEventListener('keydown', (event) => this.#press(event));
    main.addEventListener('input', ({ target }) => delete figureAt(target)?.dataset.offered);
    main.addEventListener('paste', (event) => this.#paste(event));
    addEventListener('keydown', (event) => this.#takeBack(event));
    main.addEventListener('click', ({ target }) => this.#click(/** @type {HTMLElement} */ (target)));
  }

  /**
   * Whether a figure holds what has not been told yet.
   * @param {Element} element
   */
  isBeingTyped(element) {
    const figure = figureAt(element);
    if (!figure || figure !== document.activeElement) return false;
    return textOf(figure) !== (figure.dataset.offered ?? figure.dataset.was);
  }

  /** @param {HTMLElement | undefined} figure */
  #enter(figure) {
    if (!figure) return;
    this.offer();
    getSelection()?.selectAllChildren(figure);
    this.port.post({ type: 'select', figure: figure.dataset.figure });
  }

  /** Puts a sum that nobody has written yet into the figure that has the cursor: the next key takes it, or types over it. */
  offer() {
    const figure = figureAt(document.activeElement);
    if (!figure || textOf(figure) !== '' || figure.dataset.was !== '' || figure.dataset.due === undefined) return;
    figure.textContent = figure.dataset.offered = figure.dataset.due;
    getSelection()?.selectAllChildren(figure);
  }

  /** @param {HTMLElement | undefined} figure */
  #leave(figure) {
    if (!figure) return;
    const text = textOf(figure);
    const { was = '', offered } = figure.dataset;
    const isOffer = offered !== undefined && !this.#isConfirmed;
    delete figure.dataset.offered;
    this.#isConfirmed = false;
    getSelection()?.removeAllRanges();
    if (isOffer) figure.textContent = was;
    else this.#tell([{ figure, text }]);
  }

  /**
   * Tells of figures that have another text now, as one edit.
   * @param {{ figure: HTMLElement, text: string }[]} changes
   */
  #tell(changes) {
    const changed = changes.filter(({ figure, text }) => text !== figure.dataset.was);
    if (changed.length === 0) return;
    this.port.post({ type: 'edit', figures: changed.map(({ figure, text }) => ({ figure: figure.dataset.figure, was: figure.dataset.was, text })) });
    for (const { figure, text } of changed) {
      figure.dataset.was = figure.textContent = text;
      // The browser would undo here what is in the text by now; an element that it does not know it leaves alone.
      if (figure !== document.activeElement) figure.replaceWith(figure.cloneNode(true));
    }
  }

  /**
   * Puts what is pasted into the figure that has the cursor, and what a spreadsheet has copied into those beside and below it too.
   * @param {ClipboardEvent} event
   */
  #paste(event) {
    const figure = figureAt(event.target);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!figure || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    this.#tell(spread(figure, text) ?? []);
  }

  /**
   * Has the text's own steps undone and done again, where nothing is being typed here.
   * @param {KeyboardEvent} event
   */
  #takeBack(event) {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    if (document.activeElement && this.isBeingTyped(document.activeElement)) return;
    event.preventDefault();
    this.port.post({ type: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const figure = figureAt(event.target);
    if (!figure || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    /** @type {Record<string, () => HTMLElement | undefined>} */
    const ways = {
      Tab: () => this.#beside(figure, event.shiftKey ? -1 : 1),
      Enter: () => below(figure, event.shiftKey ? -1 : 1) ?? figure,
      ArrowDown: () => below(figure, 1),
      ArrowUp: () => below(figure, -1),
    };
    const target = event.key === 'Escape' ? figure : ways[event.key]?.();
    if (!target) return;
    event.preventDefault();
    this.#isConfirmed = event.key === 'Tab' || event.key === 'Enter';
    if (event.key === 'Escape') figure.textContent = figure.dataset.was ?? '';
    figure.blur();
    if (event.key !== 'Escape') target.focus();
  }

  /** @param {HTMLElement} target */
  #click(target) {
    const { repair } = target.dataset;
    const figure = figureAt(repair ? target.previousElementSibling : target instanceof HTMLTableCellElement && target.querySelector('.figure'));
    if (!figure) return;
    if (!repair) figure.focus();
    else if (figure.dataset.due !== undefined) {
      const { due } = figure.dataset;
      this.#tell([{ figure, text: due }]);
    }
  }

  /**
   * The figure before or behind one, in the order of the page.
   * @param {HTMLElement} figure
   * @param {number} step
   */
  #beside(figure, step) {
    const figures = /** @type {HTMLElement[]} */ ([...this.main.querySelectorAll('.figure')]);
    return figures[figures.indexOf(figure) + step];
  }
}
