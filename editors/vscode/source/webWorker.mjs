// @ts-check
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { systemFiles } from '../../web/program/files.mjs';
import { Program } from '../../web/program/program.mjs';

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const program = new Program(new WebAssembly.Module(readFileSync(workerData.path)), { ...systemFiles, log: (line) => port.postMessage({ line }) });

/** @type {NodeJS.Timeout | undefined} */
let timer;

/** @param {Uint8Array} bytes what a client sends to the language server */
function receive(bytes) {
  clearTimeout(timer);
  const pause = program.receive(bytes);
  const said = program.take();
  if (said.length > 0) port.postMessage({ bytes: said });
  if (pause < 0) port.postMessage({ status: program.status });
  else timer = setTimeout(() => receive(new Uint8Array()), pause);
}

port.on('message', ({ start, bytes, id, task, content }) => {
  if (start) program.start(start.isVerbose);
  else if (bytes) receive(bytes);
  else port.postMessage({ id, answer: program.perform(task, content) });
});
