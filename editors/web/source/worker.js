// @ts-check
import { Program } from '../program/program.mjs';
import { Session } from '../program/session.mjs';

/** Files that the page has besides the report, by their paths. @type {Map<string, { bytes: Uint8Array, changed: number }>} */
const files = new Map();

/** @type {import('../program/program.mjs').Host} */
const host = {
  stamp: (path) => ((file) => file && { size: file.bytes.length, changed: file.changed })(files.get(path)),
  contents: (path, limit) => files.get(path)?.bytes.subarray(0, limit),
  entries: (folder) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => ({ name: path.slice(folder.length + 1), isFolder: false })),
  isFolder: (path) => [...files.keys()].some((file) => file.startsWith(`${path}/`)),
  currentFolder: () => '/',
};

/** @type {Promise<{ program: Program, session: Session }> | undefined} */
let started;

/** What comes one after the other: `start` with the program's bytes, `send` to the server, `file`, and tasks. */
addEventListener('message', async ({ data }) => {
  if (data.start) {
    started = WebAssembly.compile(data.start).then((module) => {
      const program = new Program(module, host);
      return { program, session: new Session(program, { take: (message) => postMessage({ message }) }) };
    });
    started.catch((error) => postMessage({ failure: String(error) }));
    return;
  }
  const running = await started;
  if (!running) return;
  if (data.send !== undefined) running.session.send(data.send);
  if (data.file) {
    if (data.file.bytes) files.set(data.file.path, { bytes: data.file.bytes, changed: Date.now() });
    else files.delete(data.file.path);
  }
  if (data.task) postMessage({ id: data.id, answer: running.program.perform(data.task, data.content) });
});
