'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { test } = require('node:test');
const { toolOutput } = require('../source/tool');
const { fakeServer, fakeTool } = require('./stubs/fakeServer');

test('hands a long text over and takes a long text back', async () => {
  const text = '表'.repeat(1_000_000);
  assert.equal(await toolOutput(fakeServer('cat'), [], { input: text }), text);
});

test('takes the output of a tool that does not read its input', async () => {
  assert.equal(await toolOutput(fakeServer('echo done'), [], { input: '表'.repeat(1_000_000) }), 'done\n');
});

test("fails with the tool's own words", async () => {
  await assert.rejects(toolOutput(fakeTool({ complaint: '要导出哪个文件？\n', status: 2 }).path, []), { message: '要导出哪个文件？' });
  await assert.rejects(toolOutput(fakeTool({ status: 3 }).path, []), /3/);
});

test('fails where the tool is killed', async () => {
  await assert.rejects(toolOutput(fakeServer('kill -9 $$'), []), /SIGKILL/);
});

test('stops the tool when it is told to', async () => {
  const running = new AbortController();
  const output = toolOutput(fakeServer('exec sleep 10'), [], { signal: running.signal });
  running.abort();
  await assert.rejects(output, { name: 'AbortError' });
});
