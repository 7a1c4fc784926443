// @ts-check

/**
 * The offset of a place that the server names by line and character, in a text of CodeMirror.
 * @param {import('@codemirror/state').Text} doc
 * @param {{ line: number, character: number }} position
 */
export function offsetOf(doc, { line, character }) {
  if (line >= doc.lines) return doc.length;
  const { from, to } = doc.line(line + 1);
  return Math.min(from + character, to);
}

/**
 * @param {import('@codemirror/state').Text} doc
 * @param {number} offset
 */
export function positionOf(doc, offset) {
  const { number, from } = doc.lineAt(offset);
  return { line: number - 1, character: offset - from };
}

/**
 * The server's edits of a text as CodeMirror has them.
 * @param {import('@codemirror/state').Text} doc
 * @param {{ range: { start: any, end: any }, newText: string }[]} edits
 */
export function changesOf(doc, edits) {
  return edits.map(({ range, newText }) => ({ from: offsetOf(doc, range.start), to: offsetOf(doc, range.end), insert: newText }));
}
