// @ts-check
import { language } from './words.js';

/** What is asked of the program, beside the language server. @typedef {{ told: string[], message?: string, obstacle?: string, bytes: Uint8Array }} Answer */

/** The program in its worker. */
export class Server {
  /** @type {((message: string) => void)[]} */
  #listeners = [];
  /** @type {Map<number, (answer: Answer) => void>} */
  #tasks = new Map();
  #count = 0;
  /** What is done where the server asks something of the page, by the method. @type {Record<string, (params: any) => unknown>} */
  requests = {};

  /**
   * @param {string} script the worker's
   * @param {Uint8Array} program
   * @param {(reason: string) => void} fail
   */
  constructor(script, program, fail) {
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    this.worker = new Worker(address);
    this.worker.onerror = ({ message }) => fail(message);
    this.worker.onmessage = ({ data }) => {
      if (data.failure) fail(data.failure);
      else if (data.message !== undefined) void this.#take(data.message);
      else if (data.id !== undefined) {
        this.#tasks.get(data.id)?.(data.answer);
        this.#tasks.delete(data.id);
      }
    };
    this.worker.postMessage({ program });
    this.worker.postMessage({ session: true });
  }

  /** @param {string} text */
  async #take(text) {
    const message = JSON.parse(text);
    if (message.method === undefined || message.id === undefined) {
      for (const listener of this.#listeners) listener(text);
      return;
    }
    const result = (await this.requests[message.method]?.(message.params)) ?? null;
    this.send(JSON.stringify({ jsonrpc: '2.0', id: message.id, result }));
  }

  /** @param {string} message */
  send(message) {
    this.worker.postMessage({ send: message.includes('"method":"initialize"') ? withLocale(message) : message });
  }

  /** @param {(message: string) => void} listener */
  subscribe(listener) {
    this.#listeners.push(listener);
  }

  /** @param {(message: string) => void} listener */
  unsubscribe(listener) {
    this.#listeners = this.#listeners.filter((other) => other !== listener);
  }

  /**
   * Has something done that is none of the language server's, see `server/Task.swift`.
   * @param {{ task: string, [name: string]: unknown }} task
   * @param {Uint8Array | string} [content]
   * @returns {Promise<Answer>}
   */
  perform(task, content) {
    const id = ++this.#count;
    this.worker.postMessage({ id, task: { language, ...task }, content });
    return new Promise((resolve) => this.#tasks.set(id, resolve));
  }

  /**
   * Puts a file where the server finds it, or takes it away.
   * @param {string} path
   * @param {Uint8Array} [bytes]
   */
  setFile(path, bytes) {
    this.worker.postMessage(bytes ? { files: [{ path, bytes }] } : { gone: [path] });
    this.send(JSON.stringify({ jsonrpc: '2.0', method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri: `file://${encodeURI(path)}`, type: bytes ? 1 : 3 }] } }));
  }
}

/** @param {string} message the client's `initialize`, which knows no language */
function withLocale(message) {
  const initialize = JSON.parse(message);
  initialize.params.locale = language;
  return JSON.stringify(initialize);
}
