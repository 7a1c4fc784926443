// @ts-check
'use strict';

/** The tables of a report, as their pages name them. @typedef {'disclosures' | 'requests' | 'reviews'} TableKind */

/** @type {TableKind[]} */
const tableKinds = ['disclosures', 'requests', 'reviews'];

/**
 * What is read from a page that `gouji export --format html` has made: its title, and the figures of each row of its tables.
 * @typedef {{ label: string, figures: string[] }} PageRow
 * @typedef {{ title: string, tables: Partial<Record<TableKind, PageRow[]>> }} ReportPage
 */

/**
 * @param {string} html
 * @returns {ReportPage}
 */
function readReportPage(html) {
  /** @type {ReportPage['tables']} */
  const tables = {};
  for (const kind of tableKinds) {
    const table = new RegExp(`<table class="${kind}"[^>]*>([\\s\\S]*?)</table>`).exec(html);
    if (table) tables[kind] = rowsOf(table[1]);
  }
  return { title: plain(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? ''), tables };
}

/** @param {string} table */
function rowsOf(table) {
  return [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].flatMap(([, row]) => {
    const figures = [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, figure]) => plain(figure));
    const label = [...row.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].at(-1)?.[1] ?? '';
    return figures.length > 0 ? [{ label: plain(label), figures }] : [];
  });
}

/** @type {Record<string, string>} */
const characters = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** @param {string} text */
function plain(text) {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => characters[entity]).trim();
}

module.exports = { tableKinds, readReportPage };
