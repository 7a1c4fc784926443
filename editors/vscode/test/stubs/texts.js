'use strict';
const { Uri } = require('./uri');

/** A document as an editor has it open. */
function textDocument({ uri = 'file:///r/2024.md', languageId = 'markdown', text = '', isDirty = false } = {}) {
  const parsed = Uri.parse(uri);
  return { uri: parsed, languageId, isDirty, isUntitled: parsed.scheme === 'untitled', getText: () => text };
}

/** An editor with its cursor at a place. */
function textEditor(document, line = 0, character = 0) {
  return { document, selection: { active: { line, character } } };
}

module.exports = { textDocument, textEditor };
