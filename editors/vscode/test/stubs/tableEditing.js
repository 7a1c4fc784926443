'use strict';
const vscode = require('./vscode');

/**
 * An editor on a text in which `‸` marks the cursor, or both ends of the selection. Edits are applied as VS Code does: none that is late.
 * @param {string} marked
 */
function editing(marked, languageId = 'markdown') {
  const lines = marked.split('\n');
  const line = lines.findIndex((text) => text.includes('‸'));
  const [before, selected, behind] = lines[line].split('‸');
  lines[line] = behind === undefined ? before + selected : before + selected + behind;
  const document = {
    uri: vscode.Uri.parse('file:///r/2024.md'), languageId, version: 1,
    get lineCount() {
      return lines.length;
    },
    lineAt: (index) => ({ text: lines[index], range: new vscode.Range(index, 0, index, lines[index].length) }),
    getText: ({ start, end }) => lines[start.line].slice(start.character, end.character),
  };
  let selection = new vscode.Selection(line, before.length, line, before.length + (behind === undefined ? 0 : selected.length));
  const arrive = () => vscode.stub.events.selection.fire({ textEditor: editor, selections: [selection] });
  const editor = {
    document,
    /** How late the cursor is where it is told to go, in milliseconds. */
    lag: 0,
    stops: [],
    get selection() {
      return selection;
    },
    // VS Code tells where the cursor is as soon as it is there.
    set selection(told) {
      if (this.lag === 0) {
        selection = told;
        arrive();
        return;
      }
      setTimeout(() => {
        selection = told;
        arrive();
      }, this.lag);
    },
    get selections() {
      return [this.selection];
    },
    revealRange() {},
    async edit(make, stops) {
      const { version } = document;
      const edits = [];
      make({ replace: (range, text) => edits.push({ range, text }), insert: (place, text) => edits.push({ range: new vscode.Range(place, place), text }) });
      await undefined;
      if (document.version !== version) return false;
      for (const { range, text } of edits.sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character)) apply(range, text);
      document.version++;
      editor.stops.push(stops);
      return true;
    },
  };
  const apply = ({ start, end }, text) => {
    const changed = (lines[start.line].slice(0, start.character) + text + lines[end.line].slice(end.character)).split('\n');
    lines.splice(start.line, end.line - start.line + 1, ...changed);
    const { start: from, end: to } = editor.selection;
    const moved = text.length - (end.character - start.character);
    const isBefore = start.line === from.line && end.line === from.line && end.character <= from.character && changed.length === 1;
    if (isBefore) selection = new vscode.Selection(from.line, from.character + moved, to.line, to.character + moved);
  };
  return {
    editor,
    /** The text with its cursor or selection marked. */
    shown() {
      const { start, end } = editor.selection;
      const ends = start.character === end.character ? [end] : [end, start];
      return lines.map((text, index) => ends.filter((place) => place.line === index).reduce((shown, { character }) => `${shown.slice(0, character)}‸${shown.slice(character)}`, text)).join('\n');
    },
    /** Types a character where the cursor is, and tells of it as VS Code does: of the text first, then of the cursor. */
    type(key) {
      const range = new vscode.Range(editor.selection.start, editor.selection.end);
      const rangeLength = range.end.character - range.start.character;
      const { line: row, character } = range.start;
      lines[row] = lines[row].slice(0, character) + key + lines[row].slice(range.end.character);
      document.version++;
      vscode.stub.events.changeText.fire({ document, contentChanges: [{ text: key, range, rangeLength }], reason: undefined });
      this.select(row, character + 1);
    },
    select(row, from, to = from) {
      selection = new vscode.Selection(row, from, row, to);
      arrive();
    },
  };
}

module.exports = { editing };
