'use strict';
const assert = require('node:assert/strict');
const { chmodSync, existsSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { beforeEach, test } = require('node:test');
const { placeServer } = require('../scripts/prepublish');
const { temporaryFolder } = require('./stubs/temporaryFolder');

let root;
beforeEach(() => (root = temporaryFolder()));

/** A program with some content. */
function built(content) {
  const path = join(temporaryFolder(), 'gouji');
  writeFileSync(path, content);
  chmodSync(path, 0o600);
  return path;
}

const placed = () => join(root, 'server', 'gouji');

test('puts the program into the package, to be run by anyone', () => {
  placeServer(root, built('one'));
  assert.equal(readFileSync(placed(), 'utf8'), 'one');
  assert.equal(statSync(placed()).mode & 0o777, 0o755);
});

test('puts the new program in place of an old one', () => {
  placeServer(root, built('one'));
  placeServer(root, built('two'));
  assert.equal(readFileSync(placed(), 'utf8'), 'two');
});

test('leaves no old program in a package for any platform', () => {
  placeServer(root, built('one'));
  placeServer(root, 'none');
  assert.ok(!existsSync(placed()));
});

test('makes no package without the program, and says how to get it', () => {
  assert.throws(() => placeServer(root, '/nonexistent/gouji'), /swift build -c release.*GOUJI=none/);
});
