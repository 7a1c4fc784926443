// @ts-check

/** For how long after the page was scrolled from outside its own scrolling is not told, in milliseconds. */
const rest = 400;

/** How often a page that is being scrolled tells where it is, in milliseconds. */
const beat = 16;

/** Keeps a page and the lines of its text together: headings and figures say which line they are of, what is between goes in proportion. */
export class Scrolling {
  /** @type {{ element: Element, line: number }[]} */
  #marks = [];
  #until = 0;
  /** @type {number | undefined} */
  #wanted;

  /**
   * @param {HTMLElement} main
   * @param {import('./report.js').Port} port
   */
  constructor(main, port) {
    this.main = main;
    this.port = port;
    let isWaiting = false;
    addEventListener('scroll', () => {
      if (isWaiting || Date.now() < this.#until) return;
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        const line = this.#lineAt(scrollY);
        if (line !== undefined) this.port.post({ type: 'line', line });
      }, beat);
    });
  }

  /**
   * @param {{ text: string, line: number }[]} headings
   * @param {{ id: string, line: number }[]} figures
   */
  take(headings, figures) {
    const plain = (/** @type {string} */ text) => text.replace(/[\s#*]/g, '');
    const shown = [...this.main.querySelectorAll('h1, h2, h3, h4, h5, h6, p')];
    this.#marks = [];
    let next = 0;
    for (const { text, line } of headings) {
      const found = shown.findIndex((element, index) => index >= next && plain(element.textContent ?? '').startsWith(plain(text)));
      if (found < 0) continue;
      next = found + 1;
      this.#marks.push({ element: shown[found], line });
    }
    for (const { id, line } of figures) {
      const element = this.main.querySelector(`[data-figure="${id}"]`)?.closest('tr');
      if (element && this.#marks.at(-1)?.element !== element) this.#marks.push({ element, line });
    }
    this.#marks.sort((one, other) => one.line - other.line);
    if (this.#wanted !== undefined) this.show(this.#wanted);
  }

  /**
   * Shows a line at the top.
   * @param {number} line
   */
  show(line) {
    this.#wanted = this.#marks.length > 0 ? undefined : line;
    const y = between(this.#places(), line, 'line', 'y');
    if (y === undefined) return;
    this.#until = Date.now() + rest;
    scrollTo({ top: y });
  }

  /** @param {number} y */
  #lineAt(y) {
    return between(this.#places(), y, 'y', 'line');
  }

  #places() {
    if (this.#marks.length === 0) return [];
    const places = this.#marks.map(({ element, line }) => ({ line, y: element.getBoundingClientRect().top + scrollY }));
    return [{ line: 0, y: 0 }, ...places.filter(({ line, y }) => line > 0 && y > 0)];
  }
}

/**
 * What belongs to a value, in proportion between the places before and behind it.
 * @param {{ line: number, y: number }[]} places
 * @param {number} value
 * @param {'line' | 'y'} from
 * @param {'line' | 'y'} to
 */
function between(places, value, from, to) {
  const index = places.findLastIndex((place) => place[from] <= value);
  const before = places[index];
  const behind = places[index + 1];
  if (!before || !behind) return before?.[to];
  const share = behind[from] > before[from] ? (value - before[from]) / (behind[from] - before[from]) : 0;
  return before[to] + share * (behind[to] - before[to]);
}
