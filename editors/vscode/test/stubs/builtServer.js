'use strict';
const { spawn } = require('node:child_process');
const { existsSync, statSync } = require('node:fs');
const { join } = require('node:path');

const builds = join(__dirname, '../../../../.build');

/** The program that GOUJI names, or the one that was built last; undefined where none was built. */
function builtServer() {
  if (process.env.GOUJI) return process.env.GOUJI;
  const built = ['release', 'debug'].map((mode) => join(builds, mode, 'gouji')).filter(existsSync);
  return built.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

/** The options of a test that needs the program: skipped where there is none, unless everything must run. */
const needsServer = { skip: !builtServer() && process.env.CI !== 'true' && 'no gouji was built' };

/** A conversation with the real server over its pipes, message by message. */
class Conversation {
  #child = spawn(builtServer(), ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  #received = Buffer.alloc(0);
  #messages = [];
  #waiting = [];
  #id = 0;

  constructor() {
    this.#child.stdout.on('data', (data) => this.#take(data));
    this.exited = new Promise((resolve) => this.#child.once('close', resolve));
  }

  #take(data) {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const header = this.#received.indexOf('\r\n\r\n');
      if (header < 0) break;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, header))[1]);
      if (this.#received.length < header + 4 + length) break;
      this.#messages.push(JSON.parse(this.#received.toString('utf8', header + 4, header + 4 + length)));
      this.#received = this.#received.subarray(header + 4 + length);
    }
    this.#waiting = this.#waiting.filter((attempt) => !attempt());
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** Answers a request of the server's. */
  answer(id, result) {
    this.#send({ id, result });
  }

  /** The result of a request; fails with the server's error. */
  async request(method, params) {
    const id = ++this.#id;
    this.#send({ id, method, params });
    const { result, error } = await this.next((message) => message.id === id && !message.method);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** The next message from the server of which something holds; each is handed out once. */
  next(holds) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no such message came: ${holds}`)), 10_000);
      // A message that nobody waits for any more keeps no test waiting.
      timer.unref();
      const attempt = () => {
        const index = this.#messages.findIndex(holds);
        if (index < 0) return false;
        clearTimeout(timer);
        resolve(this.#messages.splice(index, 1)[0]);
        return true;
      };
      if (!attempt()) this.#waiting.push(attempt);
    });
  }

  async end() {
    await this.request('shutdown');
    this.notify('exit');
    return this.exited;
  }

  kill() {
    this.#child.kill('SIGKILL');
  }
}

module.exports = { builtServer, needsServer, Conversation };
