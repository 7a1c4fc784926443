// @ts-check
'use strict';

/** How long to wait before each restart within a window, in milliseconds; after the last there is none. */
const delays = [500, 1_000, 2_000, 5_000, 10_000];

/** For how long a restart counts, in milliseconds. */
const window = 3 * 60_000;

/** When a program that keeps ending is started again. */
class Backoff {
  /** @type {number[]} */
  #restarts = [];

  /** @param {() => number} now the time in milliseconds */
  constructor(now = Date.now) {
    this.now = now;
  }

  /** How many restarts are tried within the window. */
  static get limit() {
    return delays.length;
  }

  /**
   * The time to wait before the next restart, or undefined where there is to be none.
   * @returns {number | undefined}
   */
  next() {
    const now = this.now();
    this.#restarts = this.#restarts.filter((time) => now - time < window);
    const delay = delays[this.#restarts.length];
    if (delay !== undefined) this.#restarts.push(now);
    return delay;
  }

  /** Forgets what has happened so far, as when the user starts it. */
  reset() {
    this.#restarts = [];
  }
}

module.exports = { Backoff };
