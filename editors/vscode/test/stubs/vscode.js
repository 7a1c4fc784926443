'use strict';
// A stand-in for the interface of VS Code: it records what it is told, and answers as a test has arranged.
const { Uri } = require('./uri');
const diagnostics = require('./diagnostics');
const editing = require('./editing');
const files = require('./files');
const places = require('./places');
const { lstat, readFile, readdir, stat } = require('node:fs/promises');
const manifest = require('../../package.json');

class EventEmitter {
  listeners = new Set();
  event = (listener) => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };
  fire(value) {
    for (const listener of [...this.listeners]) listener(value);
  }
  dispose() {
    this.listeners.clear();
  }
}

/** A source of tokens that tells each of its being cancelled, once. */
class CancellationTokenSource {
  #cancelled = new EventEmitter();
  token = { isCancellationRequested: false, onCancellationRequested: this.#cancelled.event };
  cancel() {
    if (this.token.isCancellationRequested) return;
    this.token.isCancellationRequested = true;
    this.#cancelled.fire();
  }
  dispose() {}
}

const events = Object.fromEntries(
  ['activeEditor', 'selection', 'changeText', 'save', 'close', 'configuration', 'change', 'create', 'delete', 'open', 'rename', 'folders', 'visibleRanges', 'diagnostics'].map((name) => [name, new EventEmitter()])
);

/** What happened, and what is to be answered; `reset` makes it new. */
const state = {};

function reset() {
  for (const emitter of Object.values(events)) emitter.dispose();
  Object.assign(state, {
    settings: {}, // by full name, as the user has set them
    folderSettings: {}, // the same for single folders, by their URIs
    messages: [], // { kind, text, buttons }
    answers: [], // the buttons to choose, in turn
    executed: [], // [command, ...arguments]
    registered: {}, // commands
    items: [], panels: [], outputs: [], documents: [], files: [], inserted: [], written: [], opened: [],
    codeActions: [], // what the server offers
    columns: [], // of the texts that are shown in one
    providers: {}, taskProviders: {}, diagnostics: [],
    collections: {}, edits: [], progress: [], isCancelled: false,
    saveDialog: undefined, inputs: [], pick: undefined, savedAs: undefined, dialogs: [],
  });
  vscode.env.language = 'zh-cn';
  vscode.env.remoteName = undefined;
  vscode.window.activeTextEditor = undefined;
  vscode.window.visibleTextEditors = [];
  vscode.window.tabGroups.all = [];
  vscode.workspace.textDocuments = [];
  vscode.workspace.workspaceFolders = undefined;
}

/** What a page is shown in: it keeps what it is told, and a test speaks for the page. */
function webview() {
  const received = new EventEmitter();
  return {
    html: '',
    posted: [],
    cspSource: 'vscode-webview:',
    asWebviewUri: (uri) => `vscode-webview:${uri.path}`,
    onDidReceiveMessage: received.event,
    say: (message) => received.fire(message),
    async postMessage(message) {
      this.posted.push(message);
    },
  };
}

const defaults = Object.assign({}, ...manifest.contributes.configuration.map((group) => group.properties));

function message(kind) {
  return async (text, ...buttons) => {
    state.messages.push({ kind, text, buttons });
    return buttons.includes(state.answers[0]) ? state.answers.shift() : undefined;
  };
}

const vscode = {
  Uri,
  EventEmitter,
  ...places,
  ...diagnostics,
  ...editing,
  RelativePattern: files.RelativePattern,
  CancellationTokenSource,
  CustomExecution: class {
    constructor(start) {
      Object.assign(this, { start });
    }
  },
  TabInputText: class {
    constructor(uri) {
      this.uri = uri;
    }
  },
  TaskRevealKind: { Silent: 2 },
  ProgressLocation: { Notification: 15 },
  Task: class {
    constructor(definition, scope, name, source, execution, problemMatchers) {
      Object.assign(this, { definition, scope, name, source, execution, problemMatchers });
    }
  },
  TaskGroup: { Test: 'test' },
  ViewColumn: { Beside: -2 },
  FileType: { File: 1, Directory: 2, SymbolicLink: 64 },
  StatusBarAlignment: { Left: 1, Right: 2 },
  env: { language: 'zh-cn', openExternal: async (uri) => state.opened.push(uri) },
  window: {
    activeTextEditor: undefined,
    visibleTextEditors: [],
    tabGroups: { all: [] },
    onDidChangeTextEditorVisibleRanges: events.visibleRanges.event,
    onDidChangeActiveTextEditor: events.activeEditor.event,
    onDidChangeTextEditorSelection: events.selection.event,
    showErrorMessage: message('error'),
    showWarningMessage: message('warning'),
    showInformationMessage: message('information'),
    showInputBox: async (options) => (state.dialogs.push(options), state.inputs.shift()),
    showQuickPick: async (items, options) => (state.dialogs.push({ items, ...options }), state.pick?.(items)),
    showOpenDialog: async (options) => (state.dialogs.push(options), state.openDialog),
    showSaveDialog: async (options) => (state.dialogs.push(options), state.saveDialog),
    async showTextDocument(document, options) {
      if (options?.viewColumn) state.columns.push(options.viewColumn);
      state.documents.push(document);
      return { edit: async (make) => make({ insert: (_place, text) => state.inserted.push(text) }) };
    },
    async withProgress(options, work) {
      const source = new CancellationTokenSource();
      if (state.isCancelled) source.cancel();
      const progress = { ...options, reports: [], cancel: () => source.cancel() };
      state.progress.push(progress);
      return work({ report: (report) => progress.reports.push(report) }, source.token);
    },
    createOutputChannel(name, { log = false } = {}) {
      const channel = { name, logLevel: log ? 3 : undefined, lines: [], isShown: false, appendLine: (line) => channel.lines.push(line), append() {}, show: () => (channel.isShown = true), dispose() {} };
      state.outputs.push(channel);
      return channel;
    },
    createStatusBarItem(id, alignment) {
      const item = { id, alignment, isShown: false, isDisposed: false, show: () => (item.isShown = true), hide: () => (item.isShown = false), dispose: () => (item.isDisposed = true) };
      state.items.push(item);
      return item;
    },
    createWebviewPanel(type, title, place, options) {
      const disposed = new EventEmitter();
      const viewState = new EventEmitter();
      const panel = {
        type, title, place, options, webview: webview(), isDisposed: false, reveals: 0,
        onDidDispose: disposed.event,
        active: false,
        onDidChangeViewState: viewState.event,
        activate(isActive) {
          panel.active = isActive;
          viewState.fire();
        },
        reveal: () => panel.reveals++,
        dispose() {
          if (panel.isDisposed) return;
          panel.isDisposed = true;
          disposed.fire();
        },
      };
      state.panels.push(panel);
      return panel;
    },
  },
  workspace: {
    workspaceFolders: undefined,
    textDocuments: [],
    onDidOpenTextDocument: events.open.event,
    onDidRenameFiles: events.rename.event,
    onDidChangeWorkspaceFolders: events.folders.event,
    applyEdit: async (edit) => (state.edits.push(edit), edit.apply()),
    onDidChangeTextDocument: events.changeText.event,
    onDidSaveTextDocument: events.save.event,
    onDidCloseTextDocument: events.close.event,
    onDidChangeConfiguration: events.configuration.event,
    findFiles: files.findFiles,
    createFileSystemWatcher: () => ({
      onDidChange: events.change.event, onDidCreate: events.create.event, onDidDelete: events.delete.event, dispose() {},
    }),
    getConfiguration(section, scope) {
      const full = (name) => `${section}.${name}`;
      const folder = state.folderSettings[String(scope)] ?? {};
      return {
        get: (name) => folder[full(name)] ?? state.settings[full(name)] ?? defaults[full(name)]?.default,
        inspect: (name) => ({
          key: full(name),
          defaultValue: defaults[full(name)]?.default,
          globalValue: state.settings[full(name)],
          workspaceFolderValue: folder[full(name)],
        }),
      };
    },
    openTextDocument: async (options) => options,
    getWorkspaceFolder: ({ path }) => vscode.workspace.workspaceFolders?.find(({ uri }) => path === uri.path || path.startsWith(`${uri.path}/`)),
    save: async (uri) => state.savedAs ?? uri,
    fs: {
      writeFile: async (uri, bytes) => {
        state.files.push(uri.path);
        state.written.push({ uri, bytes });
      },
      stat: async ({ path }) => {
        if (state.files.includes(path)) return { type: 1, size: 0 };
        const found = await stat(path);
        return { type: (found.isDirectory() ? 2 : 1) | ((await lstat(path)).isSymbolicLink() ? 64 : 0), size: found.size };
      },
      readFile: async ({ path }) => new Uint8Array(await readFile(path)),
      readDirectory: async (uri) => Promise.all((await readdir(uri.path)).map(async (name) => [name, (await vscode.workspace.fs.stat(Uri.joinPath(uri, name))).type])),
    },
    registerTextDocumentContentProvider(scheme, provider) {
      state.providers[scheme] = provider;
      return { dispose: () => delete state.providers[scheme] };
    },
  },
  commands: {
    registerCommand(id, run) {
      if (state.registered[id]) throw new Error(`command '${id}' already exists`);
      state.registered[id] = run;
      return { dispose: () => delete state.registered[id] };
    },
    async executeCommand(id, ...rest) {
      state.executed.push([id, ...rest]);
      if (id === 'vscode.executeCodeActionProvider') return state.codeActions;
      return state.registered[id]?.(...rest);
    },
  },
  languages: {
    getDiagnostics: () => state.diagnostics,
    onDidChangeDiagnostics: events.diagnostics.event,
    registerDocumentPasteEditProvider: () => ({ dispose() {} }),
    registerDocumentDropEditProvider: () => ({ dispose() {} }),
    createDiagnosticCollection: (name) => (state.collections[name] = new diagnostics.DiagnosticCollection()),
  },
  tasks: {
    registerTaskProvider(type, provider) {
      state.taskProviders[type] = provider;
      return { dispose: () => delete state.taskProviders[type] };
    },
  },
};

/** Only for tests. */
vscode.stub = { state, events, reset, defaults };
reset();
module.exports = vscode;
