// @ts-check
'use strict';
const { runWebTool } = require('../webTool');

/**
 * Does what the tool does.
 * @param {string} path of gouji.wasm
 * @param {string[]} toolArguments
 * @param {import('../tool').ToolRun} [options]
 * @returns {Promise<import('../tool').ToolOutcome>}
 */
function runTool(path, toolArguments, options = {}) {
  return runWebTool(path, toolArguments, options);
}

module.exports = { runTool };
