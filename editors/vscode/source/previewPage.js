// @ts-check
'use strict';

/** Nothing is loaded and nothing runs; a table may be styled where it stands. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const guard = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;

/**
 * An exported report as the page of a webview: its own page, under our policy.
 * @param {string} html
 */
function previewPage(html) {
  // The policy counts for what stands behind it, so nothing may stand before it.
  const body = html.replace(/^\uFEFF?\s*(<!doctype[^>]*>)?/i, '');
  return `<!DOCTYPE html>\n${guard}\n${body}`;
}

/**
 * Why there is nothing to show.
 * @param {string} message
 */
function messagePage(message) {
  const text = message.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<!DOCTYPE html>\n${guard}\n<p style="white-space: pre-wrap">${text}</p>`;
}

module.exports = { policy, previewPage, messagePage };
