// @ts-check

/**
 * A figure of a table: its name, which is the table's and its number in it; what the text holds, what it should be, and why.
 * @typedef {{ id: string, line: number, text: string, isWrong: boolean, due?: string, why?: string }} Figure
 */

/**
 * Makes the figures of a report's page such that they can be typed over, and shows what is wrong with them.
 * @param {HTMLElement} page
 * @param {Figure[]} figures
 */
export function markFigures(page, figures) {
  for (const box of page.querySelectorAll('.box')) box.removeAttribute('tabindex');
  /** @type {Map<string, HTMLTableCellElement[]>} */
  const cells = new Map();
  for (const figure of figures) {
    const [table, number] = figure.id.split('/');
    if (!cells.has(table)) cells.set(table, [...page.querySelectorAll(`table.${table} td`)].filter((cell) => cell instanceof HTMLTableCellElement));
    const cell = cells.get(table)?.[Number(number)];
    if (cell) mark(cell, figure);
  }
}

/**
 * @param {HTMLTableCellElement} cell
 * @param {Figure} figure
 */
function mark(cell, { id, text, isWrong, due, why }) {
  const figure = document.createElement('span');
  figure.className = isWrong ? 'figure wrong' : 'figure';
  figure.contentEditable = 'plaintext-only';
  figure.inputMode = 'decimal';
  figure.spellcheck = false;
  figure.dataset.figure = id;
  figure.dataset.was = text;
  figure.textContent = text;
  if (due !== undefined) figure.dataset.due = due;
  if (why) cell.title = why;
  if (isWrong) figure.setAttribute('aria-invalid', 'true');
  cell.replaceChildren(figure);
  if (text === '' || due === undefined) return;
  const repair = document.createElement('button');
  repair.type = 'button';
  repair.tabIndex = -1;
  repair.dataset.repair = id;
  repair.textContent = `→${due}`;
  cell.append(repair);
}
