// @ts-check
'use strict';
const { Thread } = require('#system/thread');

/** What the program has made, or why it has not. @typedef {{ told: string[], message?: string, obstacle?: string, bytes: Uint8Array }} Answer */

/** Those of each program that was asked for anything. @type {Map<string, WebTasks>} */
const known = new Map();

/** The tasks of one program, in a thread that keeps nobody from leaving. */
class WebTasks {
  #count = 0;
  /** @type {Map<number, { resolve: (answer: Answer) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();
  #thread;

  /** @param {string} path */
  constructor(path) {
    let failure = '';
    this.#thread = new Thread(path, {
      take: ({ id, answer, failure: reason }) => {
        if (reason) {
          failure = reason;
          this.#thread.end();
        } else if (id !== undefined && answer) {
          this.#waiting.get(id)?.resolve(answer);
          this.#waiting.delete(id);
          if (this.#waiting.size === 0) this.#thread.hold(false);
        }
      },
      end: (reason) => {
        // Whoever asks next has a new one.
        known.delete(path);
        for (const { reject } of this.#waiting.values()) reject(new Error(failure || reason));
        this.#waiting.clear();
      },
    });
  }

  /**
   * @param {object} task see `editors/web/server/Task.swift`
   * @param {string | Uint8Array} content
   * @returns {Promise<Answer>}
   */
  perform(task, content) {
    const id = ++this.#count;
    this.#thread.hold(true);
    this.#thread.post({ id, task, content });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }
}

/** @param {string} path of the program */
function tasksOf(path) {
  const tasks = known.get(path) ?? new WebTasks(path);
  known.set(path, tasks);
  return tasks;
}

module.exports = { tasksOf };
