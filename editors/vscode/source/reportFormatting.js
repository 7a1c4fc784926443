// @ts-check
'use strict';

/** What the server can do that another extension may do for texts that are no reports, with the request that asks for it. */
const capabilities = /** @type {const} */ ({
  documentFormattingProvider: 'textDocument/formatting',
  documentRangeFormattingProvider: 'textDocument/rangeFormatting',
  documentOnTypeFormattingProvider: 'textDocument/onTypeFormatting',
});

/**
 * Offers formatting for the documents that are reports only, as long as they are: for all others, VS Code would ask which formatter is
 * meant, and formatting on save by another one would stop there.
 */
class ReportFormatting {
  /** What the server has said it can do. @type {Partial<Record<keyof typeof capabilities, any>>} */
  #offered = {};
  /** The documents that formatting is registered for. @type {Set<string>} */
  #registered = new Set();
  /** @type {{ dispose(): unknown } | undefined} */
  #subscription;

  /**
   * @param {Pick<import('./client').Client, 'getFeature'>} client
   * @param {import('./verdicts').Verdicts} verdicts
   */
  constructor(client, verdicts) {
    this.client = client;
    this.verdicts = verdicts;
  }

  fillClientCapabilities() {}

  /**
   * Takes the capabilities out before the client registers them for every document.
   * @param {any} offered
   */
  preInitialize(offered) {
    for (const name of names) {
      if (offered[name]) this.#offered[name] = offered[name];
      delete offered[name];
    }
  }

  initialize() {
    this.#subscription = this.verdicts.onDidChange((uri) => {
      if (uri) this.#settle(uri);
    });
  }

  /** @param {import('vscode').Uri} uri */
  #settle(uri) {
    const key = uri.toString();
    const isReport = this.verdicts.of(uri)?.report === true;
    if (isReport === this.#registered.has(key)) return;
    if (isReport) this.#registered.add(key);
    else this.#registered.delete(key);
    for (const [name, options] of Object.entries(this.#offered)) {
      const feature = /** @type {any} */ (this.client).getFeature(capabilities[/** @type {keyof typeof capabilities} */ (name)]);
      const id = `${name} ${key}`;
      const documentSelector = [{ scheme: uri.scheme, pattern: exactly(uri) }];
      if (isReport) feature.register({ id, registerOptions: { ...(options === true ? {} : options), documentSelector } });
      else feature.unregister(id);
    }
  }

  getState() {
    return /** @type {const} */ ({ kind: 'static' });
  }

  clear() {
    this.#subscription?.dispose();
    this.#registered.clear();
  }
}

const names = /** @type {(keyof typeof capabilities)[]} */ (Object.keys(capabilities));

/**
 * The pattern that one document alone matches.
 * @param {import('vscode').Uri} uri
 */
function exactly(uri) {
  return uri.fsPath.replace(/[[\]{}*?]/g, '[$&]');
}

module.exports = { ReportFormatting };
