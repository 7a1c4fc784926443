// @ts-check
import { basicSetup } from 'codemirror';
import { markdown } from '@codemirror/lang-markdown';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import {
  formatKeymap, hoverTooltips, LSPClient, renameKeymap, serverCompletion, serverDiagnostics, signatureHelp,
} from '@codemirror/lsp-client';
import { asking } from './asking.js';
import { changesOf } from './places.js';
import { words } from './words.js';
import { phrases } from './phrases.js';

/** The server sees the report under this path, beside which last year's lies. */
export const path = '/report/report.md';
export const uri = `file://${path}`;

/** The text in an editor, with the language server behind it. */
export class Editor {
  /**
   * @param {HTMLElement} parent
   * @param {import('./server.js').Server} server
   * @param {string} text
   * @param {{ change: () => void, find: (diagnostics: any[]) => void, judge: (verdict: any) => void, say: (message: string) => void, act: () => void }} page
   */
  constructor(parent, server, text, page) {
    this.client = new LSPClient({
      rootUri: 'file:///report',
      timeout: 20_000,
      initializationOptions: { verdict: true, publishDiagnostics: true, hoverBesideFindings: true },
      sanitizeHTML: withoutLinks,
      extensions: [serverCompletion(), hoverTooltips(), keymap.of([...formatKeymap, ...renameKeymap]), signatureHelp(), serverDiagnostics(), asking],
      notificationHandlers: {
        'textDocument/publishDiagnostics': (_client, params) => {
          if (params.uri === uri) page.find(params.diagnostics);
          return false;
        },
        'gouji/verdict': (_client, verdict) => {
          if (verdict.uri === uri) page.judge(verdict);
          return true;
        },
        'window/showMessage': (_client, { message }) => {
          page.say(message);
          return true;
        },
      },
    }).connect(server);
    this.view = new EditorView({
      parent,
      doc: text,
      extensions: [
        basicSetup,
        markdown(),
        EditorView.lineWrapping,
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({ 'aria-label': words('报告原文', 'Text of the report') }),
        keymap.of([{ key: 'Mod-.', run: () => (page.act(), true) }]),
        this.client.plugin(uri, 'markdown'),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) page.change();
        }),
      ],
    });
    server.requests['workspace/applyEdit'] = ({ edit }) => ({ applied: this.apply(edit) });
  }

  get text() {
    return this.view.state.doc.toString();
  }

  /** Puts another text in the place of this one, in one step that can be undone. @param {string} text */
  replace(text) {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
  }

  /**
   * Makes the server's change of the report; whether it has one of it.
   * @param {{ changes?: Record<string, any[]>, documentChanges?: any[] }} edit
   */
  apply({ changes, documentChanges }) {
    const edits = changes?.[uri] ?? documentChanges?.find(({ textDocument }) => textDocument?.uri === uri)?.edits;
    if (!edits) return false;
    this.view.dispatch({ changes: changesOf(this.view.state.doc, edits), userEvent: 'input' });
    return true;
  }

  /**
   * Asks the server about the report as it stands.
   * @param {string} method
   * @param {object} params
   * @returns {Promise<any>}
   */
  ask(method, params) {
    this.client.sync();
    return this.client.request(method, { textDocument: { uri }, ...params });
  }

  /**
   * Runs one of the server's commands.
   * @param {string} command
   * @param {unknown[]} rest what follows the report among the arguments
   */
  run(command, ...rest) {
    return this.ask('workspace/executeCommand', { command, arguments: [uri, ...rest] });
  }
}

/** Nothing in what the server says leads out of the page. @param {string} html */
function withoutLinks(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const link of page.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const other of page.querySelectorAll('script, iframe, object, img')) other.remove();
  return page.body.innerHTML;
}
