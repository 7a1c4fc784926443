// @ts-check

/**
 * The figure in another row and column of the same table, as seen from one; the last of a row that has fewer.
 * @param {HTMLElement} figure
 * @param {number} rows
 */
export function below(figure, rows) {
  const { row, column } = placeOf(figure);
  const others = rowsOf(figure)[row + rows];
  return others?.[Math.min(column, others.length - 1)];
}

/**
 * The figures that a block from a spreadsheet is meant for, with what each becomes: from one figure on, to the right and down.
 * Nothing where the block holds anything but figures, or does not fit.
 * @param {HTMLElement} figure
 * @param {string} block
 * @returns {{ figure: HTMLElement, text: string }[] | undefined}
 */
export function spread(figure, block) {
  const { row, column } = placeOf(figure);
  const rows = rowsOf(figure);
  const spread = block.replace(/\r?\n$/, '').split(/\r?\n/).flatMap((line, down) =>
    line.split('\t').map((text, across) => ({ figure: rows[row + down]?.[column + across], text: text.trim() }))
  );
  const fits = spread.every(({ figure, text }) => figure && /^[\d０-９.,，．—–/-]*$/.test(text));
  return fits ? /** @type {{ figure: HTMLElement, text: string }[]} */ (spread) : undefined;
}

/** @param {HTMLElement} figure */
function placeOf(figure) {
  const rows = rowsOf(figure);
  const row = rows.findIndex((figures) => figures.includes(figure));
  return { row, column: rows[row]?.indexOf(figure) ?? 0 };
}

/**
 * The figures of the table that one is in, row by row.
 * @param {HTMLElement} figure
 */
function rowsOf(figure) {
  const rows = [...(figure.closest('table')?.rows ?? [])];
  return rows.map((row) => /** @type {HTMLElement[]} */ ([...row.querySelectorAll('.figure')])).filter((figures) => figures.length > 0);
}

/**
 * @param {EventTarget | null | false} target
 * @returns {HTMLElement | undefined}
 */
export function figureAt(target) {
  return target instanceof HTMLElement && target.classList.contains('figure') ? target : undefined;
}

/** @param {HTMLElement} figure */
export function textOf(figure) {
  return (figure.textContent ?? '').trim();
}
