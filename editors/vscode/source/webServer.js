// @ts-check
'use strict';
const { Thread } = require('#system/thread');
const { localized } = require('./language');
const { MessageInlet, MessageOutlet } = require('./threadMessages');

/** For how long the reason of an end is waited for once the connection is closed, in milliseconds. */
const patience = 500;

/** One run of the server in a thread of VS Code's own, where there is no program for the system. */
class WebServer {
  /** @type {Thread | undefined} */
  #thread;
  #ending = '';
  #status = 0;
  /** @type {Promise<void>} */
  #exited = Promise.resolve();

  /**
   * @param {string} path of gouji.wasm
   * @param {{ appendLine(line: string): void }} output
   */
  constructor(path, output) {
    this.path = path;
    this.output = output;
  }

  /** Starts it, and gives what it is talked with by. */
  async start() {
    const reader = new MessageInlet();
    /** @type {(value?: undefined) => void} */
    let exit = () => {};
    this.#exited = new Promise((resolve) => (exit = resolve));
    const thread = new Thread(this.path, {
      take: ({ message, line, status, failure }) => {
        if (message !== undefined) reader.put(JSON.parse(message));
        if (line) this.output.appendLine(line);
        if (failure) this.#ending = failure;
        if (status !== undefined) this.#status = status;
        if (failure || status !== undefined) thread.end();
      },
      end: (reason) => {
        this.#ending ||= reason || localized(`退出码 ${this.#status}`, `exit code ${this.#status}`);
        this.#thread = undefined;
        exit();
        reader.close();
      },
    });
    this.#thread = thread;
    thread.post({ session: true });
    this.output.appendLine(localized(`gouji：用的是通用程序 ${this.path}`, `gouji: this is the WebAssembly program ${this.path}`));
    return { reader, writer: new MessageOutlet((message) => thread.post({ send: JSON.stringify(message) })) };
  }

  async settle() {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    await Promise.race([this.#exited, new Promise((resolve) => (timer = setTimeout(resolve, patience)))]);
    clearTimeout(timer);
  }

  get ending() {
    return this.#thread ? '' : this.#ending;
  }

  kill() {
    this.#thread?.end();
  }
}

module.exports = { WebServer };
