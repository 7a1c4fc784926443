// @ts-check
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';

/** The files of the system that Node runs on. @type {import('./program.mjs').Host} */
export const systemFiles = {
  stamp: (path) =>
    tried(() => {
      const stats = statSync(native(path));
      return stats.isFile() ? { size: stats.size, changed: stats.mtimeMs } : undefined;
    }),
  contents: (path, limit) =>
    tried(() => {
      const file = openSync(native(path), 'r');
      try {
        const bytes = new Uint8Array(Math.min(limit, statSync(native(path)).size));
        let count = 0;
        for (let read = -1; read !== 0 && count < bytes.length; count += read) read = readSync(file, bytes, count, bytes.length - count, null);
        return bytes.subarray(0, count);
      } finally {
        closeSync(file);
      }
    }),
  entries: (path) => tried(() => readdirSync(native(path), { withFileTypes: true }).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))),
  isFolder: (path) => tried(() => statSync(native(path)).isDirectory()) ?? false,
  currentFolder: () => tried(() => process.cwd().replaceAll('\\', '/')),
};

/**
 * A path of the server's, which begins with a slash, as the system has it: on Windows a drive follows the slash.
 * @param {string} path
 */
export function native(path) {
  return process.platform === 'win32' ? path.replace(/^\/(?=[A-Za-z]:)/, '') : path;
}

/**
 * What cannot be read is not there.
 * @template T
 * @param {() => T} read
 */
function tried(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}
