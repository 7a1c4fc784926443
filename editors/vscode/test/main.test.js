'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { copyFileSync, mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');
const { temporaryFolder } = require('./stubs/temporaryFolder');

test('runs the sources in the repository, and the bundle where there are none', () => {
  assert.equal(require('../main'), require('../source/extension'));
  const packaged = temporaryFolder();
  copyFileSync(join(__dirname, '../main.js'), join(packaged, 'main.js'));
  mkdirSync(join(packaged, 'dist'));
  writeFileSync(join(packaged, 'dist', 'extension.js'), "exports.name = 'the bundle';");
  assert.deepEqual(require(join(packaged, 'main.js')), { name: 'the bundle' });
});
