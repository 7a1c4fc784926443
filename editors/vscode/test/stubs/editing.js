'use strict';
// What VS Code has for changing texts, as far as the extension uses it.
const { Range } = require('./places');

const TextEdit = { insert: (place, newText) => ({ range: new Range(place, place), newText }) };

/** Edits of documents that are open. */
class WorkspaceEdit {
  replacements = [];

  replace(uri, range, text) {
    this.replacements.push({ uri, range, text });
  }

  /** Makes the edits; whether they could be made. */
  apply() {
    const { textDocuments } = require('./vscode').workspace;
    const { version } = textDocuments[0] ?? {};
    for (const { uri, range, text } of [...this.replacements].reverse()) {
      const document = textDocuments.find((open) => open.uri.toString() === uri.toString());
      if (!document || document.isReadOnly) return false;
      document.replace(range, text);
      document.version = version + 1;
    }
    return true;
  }
}

/** A way of pasting. */
class DocumentPasteEdit {
  constructor(insertText, title, kind) {
    Object.assign(this, { insertText, title, kind });
  }
}

/** What is put where something was dropped. */
class DocumentDropEdit {
  constructor(insertText) {
    Object.assign(this, { insertText });
  }
}

/** What kind of paste it is. */
class DocumentDropOrPasteEditKind {
  static Empty = new DocumentDropOrPasteEditKind('');
  static Text = new DocumentDropOrPasteEditKind('text');
  constructor(value) {
    this.value = value;
  }
  append(...parts) {
    return new DocumentDropOrPasteEditKind([this.value, ...parts].filter(Boolean).join('.'));
  }
}

module.exports = { DocumentPasteEdit, DocumentDropEdit, DocumentDropOrPasteEditKind, TextEdit, WorkspaceEdit, TextEditorRevealType: { InCenterIfOutsideViewport: 2, AtTop: 3 } };
