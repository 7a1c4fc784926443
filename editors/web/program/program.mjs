// @ts-check

/**
 * What the program asks of whoever runs it: files, which it only reads. Nothing is undefined where there is none.
 * @typedef {object} Host
 * @property {(path: string) => { size: number, changed: number } | undefined} stamp of a regular file; when it was changed, in milliseconds
 * @property {(path: string, limit: number) => Uint8Array | undefined} contents
 * @property {(path: string, limit: number) => { name: string, isFolder: boolean }[] | undefined} entries
 * @property {(path: string) => boolean} isFolder
 * @property {() => string | undefined} currentFolder
 * @property {(line: string) => void} [log]
 */

/** A host without any files. @type {Host} */
export const noFiles = { stamp: () => undefined, contents: () => undefined, entries: () => undefined, isFolder: () => false, currentFolder: () => undefined };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The numbers that the program knows questions by, see `server/Host.swift`. */
const questions = { stamp: 0, contents: 1, entries: 2, folder: 3, currentFolder: 4 };

/** One instance of gouji.wasm: a language server, and what else is asked of it. */
export class Program {
  /** @type {any} */
  #exports;
  /** @type {Uint8Array} */
  #answer = new Uint8Array();

  /**
   * @param {WebAssembly.Module} module
   * @param {Host} [host]
   */
  constructor(module, host = noFiles) {
    this.host = host;
    this.#exports = new WebAssembly.Instance(module, {
      host: {
        ask: (/** @type {number} */ question, /** @type {number} */ path, /** @type {number} */ count, /** @type {number} */ limit) => {
          const answer = this.#ask(question, decoder.decode(this.#bytes(path, count)), limit);
          this.#answer = answer ?? new Uint8Array();
          return answer ? answer.length : -1;
        },
        answer: (/** @type {number} */ place) => this.#bytes(place, this.#answer.length).set(this.#answer),
        log: (/** @type {number} */ line, /** @type {number} */ count) => this.host.log?.(decoder.decode(this.#bytes(line, count))),
        months: () => ((now) => now.getFullYear() * 12 + now.getMonth())(new Date()),
        milliseconds: () => performance.now(),
      },
    }).exports;
  }

  /** How much memory it holds, in bytes. */
  get memory() {
    return this.#exports.memory.buffer.byteLength;
  }

  /**
   * @param {number} question
   * @param {string} path
   * @param {number} limit
   */
  #ask(question, path, limit) {
    switch (question) {
      case questions.stamp: {
        const stamp = this.host.stamp(path);
        return stamp && new Uint8Array(new BigUint64Array([BigInt(stamp.size), BigInt(Math.floor(stamp.changed))]).buffer);
      }
      case questions.contents:
        return this.host.contents(path, limit)?.subarray(0, limit);
      case questions.entries: {
        const entries = this.host.entries(path, limit);
        return entries && encoder.encode(entries.map(({ name, isFolder }) => (isFolder ? `${name}/` : name)).join('\n'));
      }
      case questions.folder:
        return this.host.isFolder(path) ? new Uint8Array() : undefined;
      default: {
        const folder = this.host.currentFolder();
        return folder === undefined ? undefined : encoder.encode(folder);
      }
    }
  }

  /**
   * A part of its memory, which may have grown since it was looked at last.
   * @param {number} place
   * @param {number} count
   */
  #bytes(place, count) {
    return new Uint8Array(this.#exports.memory.buffer, place, count);
  }

  /** @param {Uint8Array} bytes */
  #put(bytes) {
    const place = this.#exports.room(bytes.length);
    this.#bytes(place, bytes.length).set(bytes);
  }

  /** Begins a session of the language server. */
  start(isVerbose = false) {
    this.#exports.start(isVerbose ? 1 : 0);
  }

  /**
   * Hands bytes of the client's stream to the server: in how many milliseconds there may be more to do, or less than 0 where the session
   * is over.
   * @param {Uint8Array} bytes
   * @returns {number}
   */
  receive(bytes) {
    this.#put(bytes);
    return this.#exports.receive(bytes.length);
  }

  /** What the server has said since it was asked last, as on a stream. */
  take() {
    const count = this.#exports.take();
    return this.#bytes(this.#exports.answer(), count).slice();
  }

  /** The code that the server ends with. @returns {number} */
  get status() {
    return this.#exports.status();
  }

  /**
   * Has a task done that is none of the language server's, see `server/Task.swift`.
   * @param {{ task: 'import' | 'text' | 'export' | 'next' | 'new' | 'format' | 'explain' | 'check' | 'annotate', language?: string, [name: string]: unknown }} task
   * @param {Uint8Array | string} [content]
   * @returns {{ told: string[], message?: string, obstacle?: string, bytes: Uint8Array }}
   */
  perform(task, content = new Uint8Array()) {
    const head = encoder.encode(`${JSON.stringify(task)}\n`);
    const body = typeof content === 'string' ? encoder.encode(content) : content;
    const asked = new Uint8Array(head.length + body.length);
    asked.set(head);
    asked.set(body, head.length);
    this.#put(asked);
    const count = this.#exports.perform(asked.length);
    const answer = this.#bytes(this.#exports.answer(), count).slice();
    const end = answer.indexOf(10);
    return { ...JSON.parse(decoder.decode(answer.subarray(0, end))), bytes: answer.subarray(end + 1) };
  }
}
