'use strict';
// Where something is in a text, as VS Code has it.

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
  isEqual({ line, character }) {
    return this.line === line && this.character === character;
  }
  translate(lines, characters) {
    return new Position(this.line + lines, this.character + characters);
  }
}

class Range {
  constructor(...ends) {
    const [start, end] = ends.length === 4 ? [new Position(ends[0], ends[1]), new Position(ends[2], ends[3])] : ends;
    Object.assign(this, { start, end });
  }
  get isSingleLine() {
    return this.start.line === this.end.line;
  }
  contains({ line, character }) {
    const { start, end } = this;
    return line === start.line && line === end.line && character >= start.character && character <= end.character;
  }
}

class Selection extends Range {
  get active() {
    return this.end;
  }
  isEqual({ start, end }) {
    return this.start.isEqual(start) && this.end.isEqual(end);
  }
}

module.exports = { Position, Range, Selection };
