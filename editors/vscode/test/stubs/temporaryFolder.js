'use strict';
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** A folder of a test's own, which is gone when the tests are done. */
function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-test-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// One listener for each folder is meant.
process.setMaxListeners(0);

module.exports = { temporaryFolder };
