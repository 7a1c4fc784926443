// @ts-check
'use strict';

/** Where the lines of a text begin, to go between places as the server tells them and offsets. */
class TextLines {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  }

  /** @param {{ line: number, character: number }} position */
  offsetAt({ line, character }) {
    return Math.min((this.starts[line] ?? this.text.length) + character, this.text.length);
  }

  /** @param {number} offset */
  lineAt(offset) {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * The end of what stands on a line.
   * @param {number} line
   */
  endOf(line) {
    let end = this.starts[line + 1] ?? this.text.length;
    while (end > this.starts[line] && /[\r\n]/.test(this.text[end - 1])) end -= 1;
    return end;
  }
}

module.exports = { TextLines };
