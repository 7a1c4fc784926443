// @ts-check
// Files that are held are to the program what the same files on a disk are.
import assert from 'node:assert/strict';
import test from 'node:test';
import { HeldFiles } from '../program/heldFiles.mjs';

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

test('folders have what lies in them, and nothing is there that was not put', () => {
  const files = new HeldFiles();
  files.put([{ path: '/r/2023/a.md', bytes: bytes('甲') }, { path: '/r/b.md', bytes: bytes('乙') }, { path: '/r/c.pdf' }]);
  const names = (/** @type {string} */ path) => files.entries(path)?.map(({ name, isFolder }) => `${name}${isFolder ? '/' : ''}`).sort();
  assert.deepEqual(names('/r'), ['2023/', 'b.md', 'c.pdf']);
  assert.deepEqual(names('/'), ['r/']);
  assert.deepEqual(names('/r/2023'), ['a.md']);
  assert.equal(names('/r/2022'), undefined);
  assert.equal(names('/r/b.md'), undefined);
  assert.deepEqual([files.isFolder('/r/2023'), files.isFolder('/r/b.md'), files.isFolder('/x')], [true, false, false]);
  assert.equal(files.contents('/r/c.pdf', 10), undefined);
  assert.deepEqual(files.contents('/r/2023/a.md', 2), bytes('甲').subarray(0, 2));
});

test('a file that is put again is another one, and one that is removed is gone with its folder', () => {
  const files = new HeldFiles();
  files.put([{ path: '/r/2023/a.md', bytes: bytes('甲') }]);
  const before = files.stamp('/r/2023/a.md');
  files.put([{ path: '/r/2023/a.md', bytes: bytes('乙') }]);
  assert.notDeepEqual(files.stamp('/r/2023/a.md'), before);
  files.remove(['/r/2023/a.md']);
  assert.deepEqual([files.stamp('/r/2023/a.md'), files.isFolder('/r/2023'), files.entries('/r')], [undefined, false, undefined]);
});
