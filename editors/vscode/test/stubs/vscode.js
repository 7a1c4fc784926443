'use strict';
// A stand-in for the interface of VS Code: it records what it is told, and answers as a test has arranged.
const { Uri } = require('./uri');
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

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
  isEqual({ line, character }) {
    return this.line === line && this.character === character;
  }
  translate(lines, characters) {
    return new Position(this.line + lines, this.character + characters);
  }
}

class Range {
  constructor(...ends) {
    const [start, end] = ends.length === 4 ? [new Position(ends[0], ends[1]), new Position(ends[2], ends[3])] : ends;
    Object.assign(this, { start, end });
  }
  get isSingleLine() {
    return this.start.line === this.end.line;
  }
  contains({ line, character }) {
    const { start, end } = this;
    return line === start.line && line === end.line && character >= start.character && character <= end.character;
  }
}

class Selection extends Range {
  get active() {
    return this.end;
  }
  isEqual({ start, end }) {
    return this.start.isEqual(start) && this.end.isEqual(end);
  }
}

class WorkspaceEdit {
  replacements = [];
  replace(uri, range, text) {
    this.replacements.push({ uri, range, text });
  }
}

const events = Object.fromEntries(
  ['activeEditor', 'selection', 'changeText', 'save', 'close', 'configuration'].map((name) => [name, new EventEmitter()])
);

/** What happened, and what is to be answered; `reset` makes it new. */
const state = {};

function reset() {
  for (const emitter of Object.values(events)) emitter.dispose();
  Object.assign(state, {
    settings: {}, // by full name, as the user has set them
    messages: [], // { kind, text, buttons }
    answers: [], // the buttons to choose, in turn
    executed: [], // [command, ...arguments]
    registered: {}, // commands
    items: [], panels: [], outputs: [], documents: [], files: [], edits: [], written: [], opened: [],
    providers: {}, taskProviders: {}, diagnostics: [],
    saveDialog: undefined, inputs: [], pick: undefined, savedAs: undefined, dialogs: [],
  });
  vscode.env.language = 'zh-cn';
  vscode.window.activeTextEditor = undefined;
  vscode.workspace.workspaceFolders = undefined;
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
  Position,
  Range,
  Selection,
  WorkspaceEdit,
  TextEdit: { insert: (place, newText) => ({ range: new Range(place, place), newText }) },
  Task: class {
    constructor(definition, scope, name, source, execution, problemMatchers) {
      Object.assign(this, { definition, scope, name, source, execution, problemMatchers });
    }
  },
  ProcessExecution: class {
    constructor(process, args, options) {
      Object.assign(this, { process, args, options });
    }
  },
  TaskGroup: { Test: 'test' },
  ViewColumn: { Beside: -2 },
  StatusBarAlignment: { Left: 1, Right: 2 },
  env: { language: 'zh-cn', openExternal: async (uri) => state.opened.push(uri) },
  window: {
    activeTextEditor: undefined,
    onDidChangeActiveTextEditor: events.activeEditor.event,
    onDidChangeTextEditorSelection: events.selection.event,
    showErrorMessage: message('error'),
    showWarningMessage: message('warning'),
    showInformationMessage: message('information'),
    showInputBox: async (options) => (state.dialogs.push(options), state.inputs.shift()),
    showQuickPick: async (items, options) => (state.dialogs.push({ items, ...options }), state.pick?.(items)),
    showSaveDialog: async (options) => (state.dialogs.push(options), state.saveDialog),
    async showTextDocument(document) {
      state.documents.push(document);
      return { edit: async (make) => make({ insert: (_place, text) => state.edits.push(text) }) };
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
      const panel = {
        type, title, place, options, webview: { html: '' }, isDisposed: false, reveals: 0,
        onDidDispose: disposed.event,
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
    onDidChangeTextDocument: events.changeText.event,
    onDidSaveTextDocument: events.save.event,
    onDidCloseTextDocument: events.close.event,
    onDidChangeConfiguration: events.configuration.event,
    getConfiguration(section) {
      const full = (name) => `${section}.${name}`;
      return {
        get: (name) => state.settings[full(name)] ?? defaults[full(name)]?.default,
        inspect: (name) => ({ key: full(name), defaultValue: defaults[full(name)]?.default, globalValue: state.settings[full(name)] }),
      };
    },
    textDocuments: [],
    openTextDocument: async (options) => options,
    save: async (uri) => state.savedAs ?? uri,
    fs: {
      writeFile: async (uri, bytes) => state.written.push({ uri, bytes }),
      stat: async ({ path }) => {
        if (!state.files.includes(path)) throw new Error('FileNotFound');
      },
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
      return state.registered[id]?.(...rest);
    },
  },
  languages: { getDiagnostics: () => state.diagnostics },
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
