// @ts-check
'use strict';

/**
 * The file itself: nothing tells where a link leads.
 * @param {import('vscode').Uri} uri
 */
function withoutLink(uri) {
  return uri;
}

/**
 * Files, each once, in the order of their paths.
 * @param {import('vscode').Uri[]} uris
 */
async function eachOnce(uris) {
  const files = new Map(uris.map((uri) => [uri.toString(), uri]));
  return [...files.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}

module.exports = { withoutLink, eachOnce };
