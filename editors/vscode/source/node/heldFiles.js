// @ts-check
'use strict';

/** A thread of Node's reads the disk by itself, and nothing is held for it. */
const heldFiles = {
  /**
   * @param {{ appendLine(line: string): void }} _output
   * @param {() => void} _tell
   */
  hold: (_output, _tell) => ({ dispose() {} }),

  /** @param {import('vscode').Uri} _uri */
  async take(_uri) {},
};

module.exports = { heldFiles };
