'use strict';
const { spawnSync } = require('node:child_process');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { temporaryFolder } = require('./temporaryFolder');

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version']).status === 0);

/** The options of a test that needs a browser. */
const needsBrowser = { skip: !chromium && 'there is no chromium' };

/**
 * Opens a page in a browser without a window, as wide as is asked for, and gives back what it has become.
 * @param {string} page
 * @param {number} width
 */
function opened(page, width = 800) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'page.html'), page);
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--allow-file-access-from-files', `--window-size=${width},900`, '--virtual-time-budget=5000'];
  const all = [...options, `--user-data-dir=${folder}`, '--dump-dom', `file://${join(folder, 'page.html')}`];
  return spawnSync(chromium, all, { encoding: 'utf8', timeout: 60_000 }).stdout;
}

module.exports = { needsBrowser, opened };
