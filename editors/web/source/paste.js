// @ts-check
import { EditorView } from '@codemirror/view';
import { clipboardText } from '../../vscode/source/clipboardPage.js';

/** Words of which each of the three tables has some. */
const telling = /自然人|行政许可|结果维持/;

/**
 * What comes from Word, WPS, Excel or a web page is pasted with its tables, those of a report as the standard tables.
 * @param {import('./server.js').Server} server
 * @param {() => number} year of the report
 */
export function keepsTables(server, year) {
  return EditorView.domEventHandlers({
    paste(event, view) {
      const html = event.clipboardData?.getData('text/html') ?? '';
      const { from, to } = view.state.selection.main;
      // Within a table, figures are pasted, not tables.
      if (!/<table/i.test(html) || view.state.doc.lineAt(from).text.includes('|')) return false;
      event.preventDefault();
      void withTables(server, clipboardText(html), year()).then((text) => {
        const lead = view.state.doc.lineAt(from).text.slice(0, from - view.state.doc.lineAt(from).from).trim() ? '\n\n' : '';
        const insert = `${lead}${text}\n`;
        view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input.paste', scrollIntoView: true });
      });
      return true;
    },
  });
}

/**
 * A text with its tables as the standard has them, as far as they are a report's.
 * @param {import('./server.js').Server} server
 * @param {string} text
 * @param {number} year
 */
async function withTables(server, text, year) {
  if (!telling.test(text)) return text;
  // A report is known by its title.
  const title = /政府信息公开(工作)?年度报告/.test(text) ? '' : `# 单位${year}年政府信息公开工作年度报告\n\n`;
  const { bytes } = await server.perform({ task: 'format' }, `${title}${text}\n`);
  return new TextDecoder().decode(bytes).slice(title.length).trim();
}
