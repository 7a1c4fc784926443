// @ts-check
'use strict';
const vscode = require('vscode');
const { isServed } = require('./documentSelector');

/**
 * What begins a heading, a label or a table's name. The server asks to be asked after these, but VS Code takes them for parts of
 * words, after which it asks nobody in Markdown.
 */
const beginnings = new Set(['表', '一', '二', '三', '四', '五', '六']);

/** The marks of Markdown alone, behind whose blank a heading follows; no language asks for anything there by itself. */
const marks = /^#+ $/;

/** Opens the suggestions by itself where one of these is typed and the server has something to offer. */
class Suggestions {
  #subscription = vscode.workspace.onDidChangeTextDocument((event) => void this.#take(event));

  /** @param {() => import('./client').Client | undefined} client */
  constructor(client) {
    this.client = client;
  }

  /** @param {import('vscode').TextDocumentChangeEvent} event */
  async #take({ document, contentChanges, reason }) {
    const editor = vscode.window.activeTextEditor;
    const typed = contentChanges[0]?.text;
    if (editor?.document !== document || !isServed(document) || reason || contentChanges.length !== 1) return;
    const { version } = document;
    const { start } = contentChanges[0].range;
    const place = new vscode.Position(start.line, start.character + typed.length);
    const begins = beginnings.has(typed) && document.languageId === 'markdown';
    if (!begins && !(typed === ' ' && marks.test(document.getText(new vscode.Range(new vscode.Position(start.line, 0), place))))) return;
    if ((await this.#count(document, place, typed)) === 0 || document.version !== version) return;
    if (editor.selection.isEmpty && editor.selection.active.isEqual(place)) await vscode.commands.executeCommand('editor.action.triggerSuggest');
  }

  /**
   * How much the server has to offer; nothing where it does not answer.
   * @param {import('vscode').TextDocument} document
   * @param {import('vscode').Position} place
   * @param {string} typed
   */
  async #count(document, place, typed) {
    const client = this.client();
    if (!client) return 0;
    const { code2ProtocolConverter: converter } = client;
    try {
      const list = await client.sendRequest('textDocument/completion', {
        textDocument: { uri: converter.asUri(document.uri) },
        position: converter.asPosition(place),
        context: { triggerKind: 2, triggerCharacter: typed },
      });
      return /** @type {{ items: unknown[] } | null} */ (list)?.items.length ?? 0;
    } catch {
      return 0;
    }
  }

  dispose() {
    this.#subscription.dispose();
  }
}

module.exports = { Suggestions };
