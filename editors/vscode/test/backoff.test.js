'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { test } = require('node:test');
const { Backoff } = require('../source/backoff');

test('restarts five times within three minutes, each later than the one before', () => {
  let now = 0;
  const backoff = new Backoff(() => now);
  const delays = Array.from({ length: 5 }, () => ((now += 1_000), backoff.next()));
  assert.ok(delays.every((delay, index) => index === 0 || delay > delays[index - 1]), String(delays));
  assert.ok(delays[0] > 0 && delays[0] <= 1_000);
  assert.equal(backoff.next(), undefined);
  assert.equal(Backoff.limit, 5);
});

test('restarts anew when the earlier ends are more than three minutes ago', () => {
  let now = 0;
  const backoff = new Backoff(() => now);
  const first = backoff.next();
  for (let count = 1; count < 5; count++) backoff.next();
  now = 3 * 60_000 - 1;
  assert.equal(backoff.next(), undefined);
  now = 3 * 60_000;
  assert.equal(backoff.next(), first);
});

test('begins anew when the user restarts', () => {
  const backoff = new Backoff(() => 0);
  const first = backoff.next();
  for (let count = 1; count < 6; count++) backoff.next();
  backoff.reset();
  assert.equal(backoff.next(), first);
});
