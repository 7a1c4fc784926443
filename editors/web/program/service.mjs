// @ts-check
import { Program } from './program.mjs';
import { Session } from './session.mjs';

/**
 * What a worker is told, one after the other.
 * @typedef {object} Told
 * @property {Uint8Array} [program] the bytes of gouji.wasm, before anything else
 * @property {boolean} [session] that a session of the language server begins
 * @property {string} [send] the JSON of a message to the server
 * @property {import('./heldFiles.mjs').HeldFile[]} [files] to be held, where files are
 * @property {string[]} [gone] the paths of those that are there no longer
 * @property {number} [id] of a task, by which its answer is known
 * @property {any} [task] see `server/Task.swift`
 * @property {string | Uint8Array} [content] of the task
 */

/**
 * What it tells.
 * @typedef {object} Telling
 * @property {string} [message] the JSON of a message of the server's
 * @property {number} [status] the code that the server has ended with
 * @property {string} [line] for whoever looks after the program
 * @property {string} [failure] why the program does not run
 * @property {number} [id] of a task
 * @property {{ told: string[], message?: string, obstacle?: string, bytes: Uint8Array }} [answer] to it
 */

/** What a worker does: it runs the program, with the files of its host. */
export class Service {
  /** @type {Promise<Program | undefined> | undefined} */
  #program;
  /** @type {Session | undefined} */
  #session;

  /**
   * @param {import('./program.mjs').Host} host
   * @param {(telling: Telling) => void} tell
   */
  constructor(host, tell) {
    this.tell = tell;
    this.host = { ...host, log: (/** @type {string} */ line) => tell({ line }) };
  }

  /** @param {Told} told */
  async take({ program: bytes, session, send, id, task, content }) {
    if (bytes) this.#program = this.#load(bytes);
    const program = await this.#program;
    if (!program) return;
    try {
      if (session) this.#session = new Session(program, { take: (message) => this.tell({ message }), end: (status) => this.tell({ status }) });
      if (send !== undefined) this.#session?.send(send);
      if (task) this.tell({ id, answer: program.perform(task, content) });
    } catch (error) {
      this.tell({ failure: String(error) });
    }
  }

  /** @param {Uint8Array} bytes */
  async #load(bytes) {
    try {
      return new Program(await WebAssembly.compile(/** @type {BufferSource} */ (bytes)), this.host);
    } catch (error) {
      this.tell({ failure: String(error) });
      return undefined;
    }
  }
}
