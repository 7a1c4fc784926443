// @ts-check

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A session with the language server of a program, message by message, which goes on by itself where the server has more to do. */
export class Session {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #hasEnded = false;

  /**
   * @param {import('./program.mjs').Program} program
   * @param {{ take: (message: string) => void, end?: (status: number) => void, isVerbose?: boolean }} client who takes each message of the
   *   server's, and the code that it ends with
   */
  constructor(program, { take, end, isVerbose }) {
    this.program = program;
    this.client = { take, end };
    program.start(isVerbose);
  }

  /** @param {string} message the JSON of one message */
  send(message) {
    const body = encoder.encode(message);
    const head = encoder.encode(`Content-Length: ${body.length}\r\n\r\n`);
    const bytes = new Uint8Array(head.length + body.length);
    bytes.set(head);
    bytes.set(body, head.length);
    this.#work(bytes);
  }

  /** @param {Uint8Array} bytes */
  #work(bytes) {
    if (this.#hasEnded) return;
    clearTimeout(this.#timer);
    const pause = this.program.receive(bytes);
    for (const message of messages(this.program.take())) this.client.take(message);
    if (pause < 0) {
      this.#hasEnded = true;
      this.client.end?.(this.program.status);
      return;
    }
    this.#timer = setTimeout(() => this.#work(new Uint8Array()), pause);
    // Nobody stays for a server that waits.
    if (typeof this.#timer === 'object') /** @type {any} */ (this.#timer).unref?.();
  }

  close() {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
  }
}

/**
 * The messages on a stream that ends with one.
 * @param {Uint8Array} bytes
 */
export function* messages(bytes) {
  let start = 0;
  while (start < bytes.length) {
    // The header is short and of ASCII alone.
    const head = decoder.decode(bytes.subarray(start, start + 64));
    const [whole, length] = /^Content-Length: (\d+)\r\n\r\n/.exec(head) ?? [];
    if (whole === undefined) throw new Error('the server sends no header');
    start += whole.length;
    yield decoder.decode(bytes.subarray(start, start + Number(length)));
    start += Number(length);
  }
}
