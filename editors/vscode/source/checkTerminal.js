// @ts-check
'use strict';
const vscode = require('vscode');
const { checkSummary, tally } = require('./checkSummary');
const { localized } = require('./language');

/** What a task's `failOn` may be, the gravest first; `never` is none of them. */
const gravities = ['error', 'warning', 'information', 'hint'];

/** VS Code takes a terminal that fails sooner for one that could not be started at all, in milliseconds. */
const launching = 700;

/** The terminal of a task that checks: the findings go to the list of problems, and a sentence goes here. */
class CheckTerminal {
  #written = new vscode.EventEmitter();
  #closed = new vscode.EventEmitter();
  #stop = new vscode.CancellationTokenSource();
  onDidWrite = this.#written.event;
  onDidClose = this.#closed.event;

  /**
   * @param {import('./folderCheck').FolderCheck} folderCheck
   * @param {import('./folderFindings').Scope} scope
   * @param {string} failOn
   */
  constructor(folderCheck, scope, failOn) {
    this.folderCheck = folderCheck;
    this.scope = scope;
    this.failOn = failOn;
  }

  async open() {
    const start = Date.now();
    const { words, code } = await this.#check();
    if (code !== 0) await new Promise((resolve) => setTimeout(resolve, start + launching - Date.now()));
    this.#written.fire(`${words.replaceAll('\n', '\r\n')}\r\n`);
    this.#closed.fire(code);
  }

  /** What came of it, and the code that the tool itself would end with. */
  async #check() {
    this.#written.fire(localized('正在核对……', 'Checking…') + '\r\n');
    try {
      const found = await this.folderCheck.check([this.scope], this.#stop.token);
      if (!found) return { words: localized('已取消', 'Cancelled'), code: 2 };
      const counts = tally(found).slice(0, gravities.indexOf(this.failOn) + 1);
      return { words: checkSummary(found), code: counts.some((count) => count > 0) ? 1 : 0 };
    } catch (error) {
      return { words: error instanceof Error ? error.message : String(error), code: 2 };
    }
  }

  close() {
    this.#stop.cancel();
  }
}

module.exports = { CheckTerminal };
