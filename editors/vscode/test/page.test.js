'use strict';
const assert = require('node:assert/strict');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');

const root = join(__dirname, '..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const pictures = readdirSync(join(root, 'media', 'pictures'));

/** The parts of the extension's page, by language. */
function parts() {
  const [zh, en] = read('README.md').split('\n---\n');
  return { zh, en };
}

test('the page is whole in each language: as many headings, rows and pictures', () => {
  const { zh, en } = parts();
  for (const kind of [/^#+ /gm, /^\| /gm, /!\[\]\(/g, /^```json/gm]) assert.equal(zh.match(kind).length, en.match(kind).length, String(kind));
  for (const part of [zh, en]) assert.ok(part.match(/^#+ /gm).length > 6);
});

test('the page speaks to those who use the extension, and not to those who make it', () => {
  for (const word of ['npm', 'node ', 'vsce', 'test/real', 'SCREENSHOTS', '../']) assert.ok(!read('README.md').includes(word), word);
});

test('every picture is shown in its language, and none is left over', () => {
  const shown = { zh: [], en: [] };
  for (const [language, part] of Object.entries(parts())) shown[language].push(...part.match(/[\w-]+\.png/g));
  for (const language of ['zh', 'en']) {
    for (const page of readdirSync(join(root, 'walkthrough', language))) {
      const found = read(join('walkthrough', language, page)).match(/[\w-]+\.png/g) ?? [];
      assert.equal(found.length, 1, `${language}/${page}`);
      shown[language].push(...found);
    }
    assert.ok(shown[language].every((name) => name.startsWith(`${language}-`)));
  }
  assert.deepEqual([...new Set(Object.values(shown).flat())].sort(), pictures.sort());
});

test('each picture that shows something done moves, and none is too large for a page', () => {
  for (const name of pictures) {
    const bytes = readFileSync(join(root, 'media', 'pictures', name));
    assert.ok(bytes.length < 250_000, `${name}: ${bytes.length}`);
    if (/-(repair|table|hover)\.png$/.test(name)) assert.ok(bytes.readUInt32BE(bytes.indexOf('acTL') + 4) > 2, name);
  }
});

test('every version of the changelog has its date, and every change is told in both languages', () => {
  const [zh, en] = read('CHANGELOG.md').split('\n---\n');
  for (const part of [zh, en]) {
    for (const version of part.split(/^## /m).slice(1)) assert.match(version, /^.+\n\n\d{4}-\d{2}-\d{2}\n/);
  }
  assert.equal(zh.match(/^\* /gm).length, en.match(/^\* /gm).length);
});
