'use strict';
/** Files that are left alone: none. */
const noLeftFiles = { middleware: {}, has: () => false, onDidChange: () => ({ dispose() {} }) };

/** What VS Code keeps for a workspace. */
function memory(kept = {}) {
  return { kept, get: (key, otherwise) => kept[key] ?? otherwise, update: async (key, value) => void (kept[key] = value) };
}

module.exports = { noLeftFiles, memory };
