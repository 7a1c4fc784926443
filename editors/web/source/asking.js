// @ts-check
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType } from '@codemirror/view';
import { LSPPlugin } from '@codemirror/lsp-client';
import { changesOf, offsetOf, positionOf } from './places.js';

/** How long nothing must have been typed before the server is asked about the whole text, in milliseconds. */
const pause = 250;

/** @type {import('@codemirror/state').StateEffectType<import('@codemirror/view').DecorationSet>} */
const setMarks = StateEffect.define();
/** @type {import('@codemirror/state').StateEffectType<import('@codemirror/view').DecorationSet>} */
const setHints = StateEffect.define();

/** @param {typeof setMarks} effect */
function shown(effect) {
  return StateField.define({
    create: () => Decoration.none,
    update(marks, transaction) {
      const set = transaction.effects.find((one) => one.is(effect));
      return set ? set.value : marks.map(transaction.changes);
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

/** A number that belongs in a place, which a click writes there. */
class Hint extends WidgetType {
  /** @param {{ label: string, tooltip?: string, textEdits?: any[] }} hint */
  constructor(hint) {
    super();
    this.hint = hint;
  }

  /** @param {Hint} other */
  eq(other) {
    return other.hint.label === this.hint.label;
  }

  /** @param {EditorView} view */
  toDOM(view) {
    const element = document.createElement('span');
    element.className = 'cm-hint';
    element.textContent = this.hint.label;
    element.title = typeof this.hint.tooltip === 'string' ? this.hint.tooltip : '';
    element.onmousedown = (event) => {
      event.preventDefault();
      if (this.hint.textEdits) view.dispatch({ changes: changesOf(view.state.doc, this.hint.textEdits), userEvent: 'input.complete' });
    };
    return element;
  }

  ignoreEvent() {
    return false;
  }
}

/** What the server knows of the whole text is asked for once nothing has been typed for a moment: semantic tokens and inlay hints. */
const asker = ViewPlugin.fromClass(
  class {
    /** @param {EditorView} view */
    constructor(view) {
      this.view = view;
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      this.timer = undefined;
      this.askSoon();
    }

    /** @param {import('@codemirror/view').ViewUpdate} update */
    update(update) {
      if (update.docChanged) this.askSoon();
    }

    askSoon() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.ask().catch(() => {}), pause);
    }

    async ask() {
      const { view } = this;
      const plugin = LSPPlugin.get(view);
      if (!plugin) return;
      const { client, uri } = plugin;
      client.sync();
      const { doc } = view.state;
      const textDocument = { uri };
      const range = { start: { line: 0, character: 0 }, end: positionOf(doc, doc.length) };
      /** @type {[any, any]} */
      const [tokens, hints] = await Promise.all([
        client.request('textDocument/semanticTokens/full', { textDocument }),
        client.request('textDocument/inlayHint', { textDocument, range }),
      ]);
      // What has been typed meanwhile asks anew.
      if (view.state.doc !== doc) return;
      const legend = client.serverCapabilities?.semanticTokensProvider?.legend;
      const widgets = (hints ?? []).map((/** @type {any} */ hint) => Decoration.widget({ widget: new Hint(hint), side: 1 }).range(offsetOf(doc, hint.position)));
      view.dispatch({
        effects: [setMarks.of(Decoration.set(legend ? marks(doc, tokens?.data ?? [], legend) : [], true)), setHints.of(Decoration.set(widgets, true))],
      });
    }

    destroy() {
      clearTimeout(this.timer);
    }
  }
);

/**
 * The server's tokens, five numbers each, as marks.
 * @param {import('@codemirror/state').Text} doc
 * @param {number[]} data
 * @param {{ tokenTypes: string[], tokenModifiers: string[] }} legend
 */
function marks(doc, data, { tokenTypes, tokenModifiers }) {
  const found = [];
  let [line, character] = [0, 0];
  for (let index = 0; index + 4 < data.length; index += 5) {
    const [down, across, length, type, traits] = data.slice(index, index + 5);
    line += down;
    character = down > 0 ? across : character + across;
    const from = offsetOf(doc, { line, character });
    const names = [tokenTypes[type], ...tokenModifiers.filter((_, bit) => (traits >> bit) & 1)];
    if (length > 0) found.push(Decoration.mark({ class: names.map((name) => `cm-token-${name}`).join(' ') }).range(from, Math.min(from + length, doc.length)));
  }
  return found;
}

/** After characters that the server wants to be told of, it may have more to change. */
const typing = EditorView.updateListener.of((update) => {
  if (!update.docChanged || !update.transactions.some((transaction) => transaction.isUserEvent('input.type') && !transaction.isUserEvent('input.type.compose'))) return;
  const plugin = LSPPlugin.get(update.view);
  const provider = plugin?.client.serverCapabilities?.documentOnTypeFormattingProvider;
  const { head } = update.state.selection.main;
  const character = update.state.sliceDoc(head - 1, head);
  if (!plugin || !provider || ![provider.firstTriggerCharacter, ...(provider.moreTriggerCharacter ?? [])].includes(character)) return;
  const { doc } = update.state;
  // The client itself sends what was typed a moment later.
  plugin.client.sync();
  const params = { textDocument: { uri: plugin.uri }, position: positionOf(doc, head), ch: character, options: { tabSize: 2, insertSpaces: true } };
  plugin.client.request('textDocument/onTypeFormatting', params).then(
    (/** @type {any} */ edits) => {
      if (edits?.length > 0 && update.view.state.doc === doc) update.view.dispatch({ changes: changesOf(doc, edits), userEvent: 'input' });
    },
    () => {}
  );
});

/** What `@codemirror/lsp-client` has no part for. @type {import('@codemirror/lsp-client').LSPClientExtension} */
export const asking = {
  clientCapabilities: {
    workspace: { applyEdit: true, workspaceEdit: { documentChanges: false } },
    textDocument: {
      publishDiagnostics: { relatedInformation: true, versionSupport: true, dataSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } }, isPreferredSupport: true },
      semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      inlayHint: {},
      onTypeFormatting: {},
    },
  },
  editorExtension: [shown(setMarks), shown(setHints), asker, typing],
};
