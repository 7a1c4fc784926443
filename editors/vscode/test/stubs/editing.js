'use strict';
// What VS Code has for changing texts and moving in them, as far as the extension uses it.

class Selection {
  constructor(anchor, active) {
    Object.assign(this, { anchor, active, start: anchor, end: active });
  }
}

/** Edits of documents that are open. */
class WorkspaceEdit {
  replacements = [];

  replace(uri, range, text) {
    this.replacements.push({ uri, range, text });
  }

  /** Makes the edits; whether they could be made. */
  apply() {
    const { textDocuments } = require('./vscode').workspace;
    for (const { uri, range, text } of this.replacements) {
      const document = textDocuments.find((open) => open.uri.toString() === uri.toString());
      if (!document || document.isReadOnly) return false;
      document.replace(range, text);
    }
    return true;
  }
}

module.exports = { Selection, WorkspaceEdit, TextEditorRevealType: { InCenterIfOutsideViewport: 2, AtTop: 3 } };
