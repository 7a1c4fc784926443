// @ts-check
import { remember, remembered } from './words.js';

const name = 'gouji.report';

/**
 * What the browser keeps until it is saved: the text, what its file is called, and last year's report.
 * @typedef {{ text: string, file: string, previous?: { file: string, text: string } }} Kept
 */

/** @returns {Kept | undefined} */
export function kept() {
  try {
    const found = JSON.parse(remembered(name) ?? 'null');
    return typeof found?.text === 'string' ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a report, or throws away what was kept; whether the browser does so.
 * @param {Kept | undefined} report
 */
export function keep(report) {
  return remember(name, report ? JSON.stringify(report) : null);
}
