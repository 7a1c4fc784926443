#!/usr/bin/env node
// Measures gouji.wasm and the native program in turn, on the same edits of the same text, in one run of Node.
//   usage: GOUJI=PROGRAM Tests/Benchmarks/web      (after editors/web/build)
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, existsSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
const root = new URL('../../', import.meta.url);
const { Program } = await import(new URL('editors/web/program/program.mjs', root));
const { systemFiles } = await import(new URL('editors/web/program/files.mjs', root));

const path = new URL('Tests/Fixtures/sound/pipes-2021.md', root);
const text = readFileSync(path, 'utf8');
const lines = text.split('\n');
// The total of table 4's first block, made wrong and right in turn.
const line = lines.findLastIndex((line) => /^\|(\s*\d+\s*\|)+/.test(line));
const character = lines[line].search(/\d/);
const [right, wrong] = [lines[line][character], lines[line][character] === '9' ? '8' : '9'];
const frame = (message) => Buffer.from(((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)(JSON.stringify({ jsonrpc: '2.0', ...message })));
const opening = [
  { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
  { method: 'initialized', params: {} },
  { method: 'textDocument/didOpen', params: { textDocument: { uri: path.href, languageId: 'markdown', version: 1, text } } },
].map(frame);
const edit = (version) => frame({ method: 'textDocument/didChange', params: { textDocument: { uri: path.href, version }, contentChanges: [{ range: { start: { line, character }, end: { line, character: character + 1 } }, text: version % 2 ? right : wrong }] } });
const count = 2000;
const spread = (times) => ((sorted) => `p50 ${sorted[count >> 1].toFixed(3)} ms, p99 ${sorted[(count * 0.99) | 0].toFixed(3)} ms`)(times.slice(200).sort((a, b) => a - b));

function wasm() {
  const begin = performance.now();
  const program = new Program(new WebAssembly.Module(readFileSync(new URL('editors/web/dist/gouji.wasm', root))), systemFiles);
  program.start();
  for (const message of opening) program.receive(message);
  program.take();
  const first = performance.now() - begin;
  const times = [];
  for (let version = 2; version < count + 202; version++) {
    const start = performance.now();
    program.receive(edit(version));
    if (program.take().length === 0) throw new Error('nothing was said');
    times.push(performance.now() - start);
  }
  console.log(`wasm:   first check ${first.toFixed(1)} ms, ${spread(times)}, ${program.memory >> 10} KiB`);
}

async function native() {
  const begin = performance.now();
  const child = spawn(process.env.GOUJI, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  for (const message of opening) child.stdin.write(message);
  for (let said = ''; !said.includes('publishDiagnostics'); ) said += (await once(child.stdout, 'data'))[0];
  const first = performance.now() - begin;
  const times = [];
  for (let version = 2; version < count + 202; version++) {
    const start = performance.now();
    child.stdin.write(edit(version));
    await once(child.stdout, 'data');
    times.push(performance.now() - start);
  }
  child.kill();
  console.log(`native: first check ${first.toFixed(1)} ms, ${spread(times)}`);
}

for (let round = 0; round < 3; round++) {
  wasm();
  await native();
}
for (const name of ['gouji.wasm', 'gouji.html']) {
  const file = new URL(`editors/web/dist/${name}`, root);
  if (existsSync(file)) console.log(`${name}: ${statSync(file).size} bytes, ${gzipSync(readFileSync(file), { level: 9 }).length} compressed`);
}
