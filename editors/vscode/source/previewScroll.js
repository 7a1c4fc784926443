// @ts-check
'use strict';
const vscode = require('vscode');

/** For how long after one side has led it does not follow the other, in milliseconds. */
const rest = 400;

/** Keeps the lines at the top of an editor and of a preview of its text the same, whichever of them is scrolled. */
class PreviewScroll {
  /** Until when the editor only follows. */
  #until = 0;
  #subscription;

  /**
   * @param {() => import('vscode').TextDocument} document
   * @param {(line: number) => void} show shows a line in the preview
   */
  constructor(document, show) {
    this.document = document;
    this.show = show;
    this.#subscription = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      if (textEditor.document === document() && visibleRanges.length > 0 && Date.now() > this.#until) show(visibleRanges[0].start.line);
    });
  }

  /** The editor of the text that is on the screen. */
  get #editor() {
    return vscode.window.visibleTextEditors.find(({ document }) => document === this.document());
  }

  /** Has the preview show what the editor shows. */
  followEditor() {
    const line = this.#editor?.visibleRanges[0]?.start.line;
    if (line !== undefined) this.show(line);
  }

  /**
   * Has the editor show what the preview shows.
   * @param {number} line
   */
  followPreview(line) {
    this.hold();
    const position = new vscode.Position(Math.max(0, Math.floor(line)), 0);
    this.#editor?.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
  }

  /** Lets the editor move without the preview for a moment. */
  hold() {
    this.#until = Date.now() + rest;
  }

  dispose() {
    this.#subscription.dispose();
  }
}

module.exports = { PreviewScroll };
