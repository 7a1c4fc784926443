// @ts-check
import { FigureCells } from './figureCells.js';
import { markFigures } from './figures.js';
import { morph } from './morph.js';
import { Scrolling } from './scrolling.js';

/**
 * A way to talk with whoever holds the report's text: an editor, or a page around this one.
 *
 * What comes: `report` with `html`, the page that `gouji export --format html` makes, with `figures` and `headings`; `line`, the line
 * that is at the top of the text's editor; `message`, a `text` to be shown in place of a report.
 * What goes: `ready`; `select` with the name of a `figure`; `edit` with `figures`, each with the name of the `figure`, what it `was`, and its
 * new `text`, all to be one step; `undo` and `redo`; `line`, the line that is at the top here.
 * @typedef {{ post(message: object): void, listen(handler: (message: any) => void): void }} Port
 */

/**
 * Shows a report in an element, with its figures to be clicked and typed over.
 * @param {HTMLElement} main
 * @param {Port} port
 */
export function showReport(main, port) {
  const style = /** @type {HTMLElement} */ (document.getElementById('report-style'));
  const cells = new FigureCells(main, port);
  const scrolling = new Scrolling(main, port);
  port.listen((message) => {
    switch (message.type) {
      case 'report': {
        const page = new DOMParser().parseFromString(message.html, 'text/html');
        const shown = /** @type {HTMLElement} */ (page.querySelector('main'));
        style.textContent = page.querySelector('style')?.textContent ?? '';
        markFigures(shown, message.figures);
        morph(main, shown, (element) => cells.isBeingTyped(element));
        cells.offer();
        scrolling.take(message.headings, message.figures);
        break;
      }
      case 'line':
        scrolling.show(message.line);
        break;
      case 'message': {
        const text = document.createElement('p');
        text.className = 'message';
        text.textContent = message.text;
        main.replaceChildren(text);
      }
    }
  });
  port.post({ type: 'ready' });
}
