// @ts-check
'use strict';
const vscode = require('vscode');
const { withoutLink } = require('#system/links');
const { isFile } = require('./documentSelector');
const { textFiles } = require('./fileKinds');
const { folderFindings } = require('./folderFindings');

/** @typedef {import('./folderFindings').FileFindings} FileFindings */
/** @typedef {import('./folderFindings').Scope} Scope */

/** How long nothing must have changed on disk before the reports are checked again, in milliseconds. */
const pause = 300;

/**
 * The findings in the reports of a folder, once they have been asked for, kept as the files are on disk. What the server tells of a
 * document that is open goes before them.
 */
class FolderCheck {
  #collection = vscode.languages.createDiagnosticCollection('gouji-folder');
  /** @type {Map<string, FileFindings>} */
  #found = new Map();
  /** The documents that were opened through a link, by the file that it leads to. @type {Map<string, import('vscode').Uri>} */
  #links = new Map();
  /** What was checked last, and is checked again when it changes. @type {Scope[]} */
  #scopes = [];
  /** One check follows the other. @type {Promise<unknown>} */
  #turn = Promise.resolve();
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #ending = new vscode.CancellationTokenSource();
  /** @type {{ dispose(): unknown }[]} */
  #subscriptions;
  /** @type {{ dispose(): unknown }[]} */
  #watchers = [];

  /**
   * @param {object} parts
   * @param {() => import('./serverTrouble').ServerBinary} parts.findBinary
   * @param {any} parts.manifest
   * @param {import('./verdicts').Verdicts} parts.verdicts
   * @param {{ appendLine(line: string): void }} parts.output
   * @param {Pick<import('./leftFiles').LeftFiles, 'has' | 'onDidChange'>} parts.leftFiles
   */
  constructor({ findBinary, manifest, verdicts, output, leftFiles }) {
    this.leftFiles = leftFiles;
    this.findBinary = findBinary;
    this.manifest = manifest;
    this.verdicts = verdicts;
    this.output = output;
    this.#subscriptions = [
      leftFiles.onDidChange(() => this.#show()),
      verdicts.onDidChange((uri) => this.#show(uri && this.#fileOf(uri))),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.#found.has(uri.toString())) this.#checkSoon();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gouji')) this.#checkSoon();
      }),
    ];
  }

  /**
   * Checks what is asked for, and shows what was found in place of what was found before.
   * @param {Scope[]} scopes
   * @param {import('vscode').CancellationToken} token
   * @param {(done: number, all: number) => void} [onProgress]
   * @returns {Promise<FileFindings[] | undefined>} nothing where it was cancelled
   */
  check(scopes, token, onProgress) {
    clearTimeout(this.#timer);
    const run = this.#turn.then(async () => {
      const found = await this.#findings(scopes, token, onProgress);
      if (found) {
        this.#scopes = scopes;
        this.#watch();
        this.#take(found);
      }
      return found;
    });
    this.#turn = run.catch(() => {});
    return run;
  }

  /**
   * @param {Scope[]} scopes
   * @param {import('vscode').CancellationToken} token
   * @param {(done: number, all: number) => void} [onProgress]
   */
  async #findings(scopes, token, onProgress) {
    const { path: tool } = this.findBinary();
    /** @type {FileFindings[]} */
    const found = [];
    try {
      for (const scope of scopes) {
        if (!token.isCancellationRequested) found.push(...(await folderFindings(scope, { tool, manifest: this.manifest, token, onProgress })));
      }
    } catch (error) {
      if (!token.isCancellationRequested) throw error;
    }
    return token.isCancellationRequested ? undefined : found;
  }

  #watch() {
    if (this.#watchers.length > 0) return;
    const soon = () => this.#checkSoon();
    for (const pattern of [textFiles, '**/.gouji.json']) {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      this.#watchers.push(watcher, watcher.onDidChange(soon), watcher.onDidCreate(soon), watcher.onDidDelete((uri) => this.#forget(uri)));
    }
  }

  #checkSoon() {
    clearTimeout(this.#timer);
    if (this.#scopes.length > 0) this.#timer = setTimeout(() => void this.#checkAgain(), pause);
  }

  async #checkAgain() {
    try {
      await this.check(this.#scopes, this.#ending.token);
    } catch (error) {
      // Whoever has asked for nothing is not told; what was found before stays.
      this.output.appendLine(`gouji: ${error}`);
    }
  }

  /** @param {FileFindings[]} found */
  #take(found) {
    const before = this.#found;
    this.#found = new Map(found.map((file) => [file.uri.toString(), file]));
    for (const [key, { uri }] of before) {
      if (!this.#found.has(key)) this.#collection.delete(uri);
    }
    for (const { uri } of found) this.#show(uri);
  }

  /** @param {import('vscode').Uri} uri */
  #forget(uri) {
    this.#found.delete(uri.toString());
    this.#collection.delete(uri);
    this.#checkSoon();
  }

  /**
   * The file that a document is, whatever link it was opened through.
   * @param {import('vscode').Uri} uri
   */
  #fileOf(uri) {
    if (!isFile(uri) || this.#found.has(uri.toString())) return uri;
    const file = withoutLink(uri);
    if (file.toString() !== uri.toString()) this.#links.set(file.toString(), uri);
    return file;
  }

  /** @param {import('vscode').Uri} [uri] a file; all of them where there is none */
  #show(uri) {
    if (!uri) {
      for (const file of this.#found.values()) this.#show(file.uri);
      return;
    }
    const file = this.#found.get(uri.toString());
    if (!file) return;
    const link = this.#links.get(uri.toString());
    const verdict = this.verdicts.of(uri) ?? (link && this.verdicts.of(link));
    // A text in the wrong encoding is no report to the server, and still has to be told of.
    const isLive = verdict && (verdict.report || !file.isUnreadable);
    this.#collection.set(file.uri, isLive || this.leftFiles.has(uri) ? [] : file.diagnostics);
  }

  dispose() {
    clearTimeout(this.#timer);
    this.#ending.cancel();
    for (const part of [...this.#subscriptions, ...this.#watchers, this.#collection, this.#ending]) part.dispose();
  }
}

module.exports = { FolderCheck };
