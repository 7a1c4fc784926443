// @ts-check
'use strict';

/** What is on a clipboard of an office program or a browser beside what is to be read. */
const unread = /<!--[\s\S]*?-->|<!\[[^>]*>|<\?[^>]*>|<(head|style|script|title|xml)\b[^>]*>[\s\S]*?<\/\1>/gi;

/** Elements that stand on lines of their own. */
const blocks = /^(p|div|h[1-6]|li|ul|ol|br|tr|section|article|blockquote|pre)$/;

/**
 * A table while it is read: its rows of cells, each as it will be written.
 * @typedef {{ rows: string[][], attributes: string, cell: string | undefined }} Table
 */

/**
 * What a page on the clipboard says, as text with the tables in tags that hold nothing but rows, cells, and how many of them each takes.
 * @param {string} html
 */
function clipboardText(html) {
  let text = '';
  /** @type {Table[]} */
  const open = [];
  for (const [, tag, words] of html.replace(unread, '').matchAll(/<([^>]*)>|([^<]+)/g)) {
    const table = open.at(-1);
    if (words !== undefined) {
      if (table?.cell !== undefined) table.cell += plain(words);
      else if (!table) text += plain(words);
      continue;
    }
    const [, slash, name, attributes] = /^(\/?)([\w:]*)([\s\S]*)$/.exec(tag) ?? [];
    const element = name.toLowerCase();
    if (element === 'table') {
      if (!slash) open.push({ rows: [], attributes: '', cell: undefined });
      // What holds another table lays a page out; it is the inner one that says something.
      else text += written(/** @type {Table} */ (open.pop() ?? { rows: [] }));
      if (!slash && open.length > 1) open[open.length - 2].rows = [];
    } else if (table) take(table, slash === '/', element, attributes);
    else if (blocks.test(element)) text += slash ? '\n' : `\n${heading(element)}`;
  }
  while (open.length > 0) text += written(/** @type {Table} */ (open.pop()));
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^#+$/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * @param {Table} table
 * @param {boolean} isEnd
 * @param {string} element
 * @param {string} attributes
 */
function take(table, isEnd, element, attributes) {
  if (element !== 'tr' && element !== 'td' && element !== 'th') return;
  if (table.cell !== undefined) table.rows.at(-1)?.push(`<td${table.attributes}>${escaped(table.cell.trim())}</td>`);
  table.cell = undefined;
  if (isEnd) return;
  if (element === 'tr') table.rows.push([]);
  else {
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = '';
    table.attributes = [...attributes.matchAll(/\b(colspan|rowspan)\s*=\s*["']?(\d+)/gi)].map(([, name, count]) => ` ${name.toLowerCase()}="${count}"`).join('');
  }
}

/** @param {Table} table */
function written({ rows }) {
  const lines = rows.filter((cells) => cells.length > 0).map((cells) => `<tr>${cells.join('')}</tr>`);
  return lines.length > 0 ? `\n\n<table>\n${lines.join('\n')}\n</table>\n\n` : '';
}

/** @param {string} element */
function heading(element) {
  return /^h[1-6]$/.test(element) ? `${'#'.repeat(Number(element[1]))} ` : '';
}

/** @type {Record<string, string>} */
const entities = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ensp: ' ', emsp: ' ', ldquo: '“', rdquo: '”', middot: '·', mdash: '—', hellip: '…' };

/** @param {string} words */
function plain(words) {
  const decoded = words.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) =>
    name ? entities[name] ?? entity : String.fromCodePoint(Math.min(0x10ffff, hex ? parseInt(hex, 16) : Number(decimal)))
  );
  // A line of the page that is broken between Chinese characters goes on without a blank.
  return decoded.replace(/(?<=[^\x00-\xff])\s*\r?\n\s*(?=[^\x00-\xff])/g, '').replace(/[\s\u00a0]+/g, ' ');
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

module.exports = { clipboardText };
