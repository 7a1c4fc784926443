'use strict';
const { Uri } = require('./uri');

const { TextLines } = require('../../source/textLines');

/** A document as an editor has it open. */
function textDocument({ uri = 'file:///r/2024.md', languageId = 'markdown', text = '', isDirty = false } = {}) {
  const parsed = Uri.parse(uri);
  const document = { uri: parsed, languageId, isDirty, isUntitled: parsed.scheme === 'untitled', version: 1, getText: () => text };
  const lines = () => new TextLines(text);
  return Object.defineProperties(document, Object.getOwnPropertyDescriptors({
    get lineCount() {
      return lines().starts.length;
    },
    positionAt(offset) {
      const line = lines().lineAt(offset);
      return { line, character: offset - lines().starts[line] };
    },
    /** Changes the text between two places, as an edit does. */
    replace({ start, end }, replacement) {
      text = text.slice(0, lines().offsetAt(start)) + replacement + text.slice(lines().offsetAt(end));
      document.version += 1;
    },
  }));
}

/** An editor with its cursor at a place. */
function textEditor(document, line = 0, character = 0) {
  return { document, selection: { active: { line, character } } };
}

module.exports = { textDocument, textEditor };
