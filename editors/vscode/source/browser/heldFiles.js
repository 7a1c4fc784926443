// @ts-check
'use strict';
const vscode = require('vscode');
const { isFile } = require('../documentSelector');
const { isLockFile, kindOf, nameOf, patterns } = require('../fileKinds');
const { localized } = require('../language');
const { pathOf } = require('./filePaths');
const { filesIn, filesOf } = require('./fileSearch');

/** How many files are held, how large each may be, and all together, in bytes; and how many are read at a time. */
const limits = { texts: 2000, documents: 200, others: 2000, text: 1 << 22, document: 1 << 24, all: 1 << 26, atOnce: 16 };

/** How long a server waits for the files, in milliseconds; what comes later is told to it. */
const patience = 8_000;

/**
 * The reports and settings of the workspace, held for threads that ask for a file and cannot wait: VS Code gives files to those that wait
 * only.
 */
class HeldFiles {
  /** @type {Map<string, Uint8Array | undefined>} */
  #files = new Map();
  /** @type {Set<Pick<Worker, 'postMessage'>>} */
  #threads = new Set();
  #size = 0;
  /** @type {Promise<unknown>} */
  #gathering = Promise.resolve();
  /** The folders of texts that lie in none of the workspace. @type {Set<string>} */
  #folders = new Set();
  /** @type {{ appendLine(line: string): void }} */
  #output = { appendLine() {} };
  /** Tells the server that there are other files. */
  #tell = () => {};

  /**
   * Holds the files of the workspace from now on.
   * @param {{ appendLine(line: string): void }} output
   * @param {() => void} tell told where files have come that a server may have looked for
   */
  hold(output, tell) {
    this.#output = output;
    this.#tell = tell;
    const { workspace } = vscode;
    const gather = (/** @type {readonly import('vscode').WorkspaceFolder[]} */ folders) => {
      this.#gathering = Promise.all([this.#gathering, ...folders.map(({ uri }) => this.#gather(uri))]);
    };
    gather(workspace.workspaceFolders ?? []);
    for (const document of workspace.textDocuments) this.#gatherBeside(document);
    const watchers = patterns.map((name) => workspace.createFileSystemWatcher(name));
    const again = (/** @type {import('vscode').Uri} */ uri) => void this.take(uri).then(this.#tell);
    const subscriptions = [
      ...watchers.flatMap((watcher) => [watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again)]),
      workspace.onDidOpenTextDocument((document) => this.#gatherBeside(document)),
      workspace.onDidChangeWorkspaceFolders(({ added }) => gather(added)),
    ];
    return { dispose: () => subscriptions.forEach((part) => part.dispose()) };
  }

  /** Waits for the files, but not for long. */
  async gathered() {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    await Promise.race([this.#gathering, new Promise((resolve) => (timer = setTimeout(resolve, patience)))]);
    clearTimeout(timer);
  }

  /** @param {Pick<Worker, 'postMessage'>} thread which is given all files, and whatever comes of them */
  give(thread) {
    this.#threads.add(thread);
    thread.postMessage({ files: [...this.#files].map(([path, bytes]) => ({ path, bytes })) });
  }

  /** @param {Pick<Worker, 'postMessage'>} thread */
  forget(thread) {
    this.#threads.delete(thread);
  }

  /**
   * Reads a file again that may have changed.
   * @param {import('vscode').Uri} uri
   */
  async take(uri) {
    if (!kindOf(uri) || !isFile(uri) || isLockFile(uri)) return;
    const bytes = await contents(uri);
    if (typeof bytes === 'string') this.#remove(uri);
    else this.#keep([{ uri, bytes }]);
  }

  /** @param {import('vscode').TextDocument} document which may lie in no folder of the workspace */
  #gatherBeside({ uri }) {
    if (!isFile(uri) || !kindOf(uri) || vscode.workspace.getWorkspaceFolder(uri)) return;
    const folder = vscode.Uri.joinPath(uri, '..');
    if (this.#folders.has(folder.toString())) return;
    this.#folders.add(folder.toString());
    this.#gathering = Promise.all([this.#gathering, filesIn(folder, 0).then((files) => this.#read(files)).then(this.#tell)]);
  }

  /** @param {import('vscode').Uri} folder */
  async #gather(folder) {
    await this.#read(await filesOf(folder));
    this.#tell();
  }

  /** @param {import('vscode').Uri[]} found */
  async #read(found) {
    const files = nearestFirst(found.filter((uri) => kindOf(uri) && !isLockFile(uri)));
    /** @type {Record<import('../fileKinds').Kind, number>} */
    const counts = { settings: 0, texts: 0, documents: 0, others: 0 };
    /** @type {import('vscode').Uri[]} */
    const leftOut = [];
    const wanted = files.filter((uri) => {
      const kind = kindOf(uri);
      const isWanted = kind !== undefined && (kind === 'settings' || ++counts[kind] <= limits[kind]);
      if (!isWanted) leftOut.push(uri);
      return isWanted;
    });
    for (let start = 0; start < wanted.length; start += limits.atOnce) {
      const read = await Promise.all(wanted.slice(start, start + limits.atOnce).map(async (uri) => ({ uri, bytes: await contents(uri) })));
      leftOut.push(...read.flatMap(({ uri, bytes }) => (bytes === 'tooLarge' ? [uri] : [])));
      leftOut.push(...this.#keep(read.flatMap(({ uri, bytes }) => (typeof bytes === 'string' ? [] : [{ uri, bytes }]))));
    }
    if (leftOut.length > 0) this.#tellOf(leftOut);
  }

  /** @param {import('vscode').Uri[]} leftOut */
  #tellOf(leftOut) {
    const told = localized(
      `勾稽：文件太多或者太大，${leftOut.length} 个没有读，不会当作上年报告：`,
      `gouji: the files are too many or too large; ${leftOut.length} of them are not read, and do not count as last year's report:`
    );
    this.#output.appendLine([told, ...leftOut.slice(0, 20).map(({ path }) => path)].join('\n  '));
  }

  /**
   * Holds files, and gives them to the threads; tells for which of them there is no room.
   * @param {{ uri: import('vscode').Uri, bytes: Uint8Array | undefined }[]} files
   */
  #keep(files) {
    /** @type {import('../threadMessages').HeldFile[]} */
    const kept = [];
    const lost = files.filter(({ uri, bytes }) => {
      const path = pathOf(uri);
      const size = this.#size - (this.#files.get(path)?.length ?? 0) + (bytes?.length ?? 0);
      if (size > limits.all) return true;
      this.#size = size;
      this.#files.set(path, bytes);
      kept.push({ path, bytes });
      return false;
    });
    if (kept.length > 0) for (const thread of this.#threads) thread.postMessage({ files: kept });
    for (const { uri } of lost) this.#remove(uri);
    return lost.map(({ uri }) => uri);
  }

  /** @param {import('vscode').Uri} uri */
  #remove(uri) {
    const path = pathOf(uri);
    if (!this.#files.has(path)) return;
    this.#size -= this.#files.get(path)?.length ?? 0;
    this.#files.delete(path);
    for (const thread of this.#threads) thread.postMessage({ gone: [path] });
  }
}

/**
 * What a file holds; nothing of one of which the name is enough.
 * @param {import('vscode').Uri} uri
 * @returns {Promise<Uint8Array | 'tooLarge' | 'unreadable' | undefined>}
 */
async function contents(uri) {
  const kind = kindOf(uri);
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (!kind || kind === 'others') return undefined;
    return size > limitOf(kind) ? 'tooLarge' : await vscode.workspace.fs.readFile(uri);
  } catch {
    return 'unreadable';
  }
}

/** @param {import('../fileKinds').Kind} kind */
function limitOf(kind) {
  return kind === 'documents' ? limits.document : limits.text;
}

/**
 * What is to be held before the rest: what is named as a report, then what lies less deep.
 * @param {import('vscode').Uri[]} uris
 */
function nearestFirst(uris) {
  const rank = (/** @type {import('vscode').Uri} */ uri) => (/年度报告|年报|20\d\d/.test(nameOf(uri)) ? 0 : 1000) + uri.path.split('/').length;
  return uris.map((uri) => ({ uri, rank: rank(uri) })).sort((one, other) => one.rank - other.rank).map(({ uri }) => uri);
}

const heldFiles = new HeldFiles();

module.exports = { heldFiles, HeldFiles, limits };
