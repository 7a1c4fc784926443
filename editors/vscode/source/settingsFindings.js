// @ts-check
'use strict';
const vscode = require('vscode');
const { isSettings } = require('./settingsFile');

/** @typedef {import('vscode').Diagnostic} Diagnostic */

/** Shows what is wrong with a file. @typedef {(uri: import('vscode').Uri, diagnostics: Diagnostic[]) => void} Show */

/**
 * What the server says is wrong with a `.gouji.json` as it is saved. VS Code's own JSON says the same of the text while it is open, as it
 * stands there: what it tells of is not told twice.
 */
class SettingsFindings {
  /** @type {Map<string, { uri: import('vscode').Uri, told: Diagnostic[], shown?: Diagnostic[], show: Show }>} */
  #files = new Map();
  #subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) this.#show(uri.toString());
  });

  /**
   * @param {import('vscode').Uri} uri
   * @param {Diagnostic[]} told what the server says of the file
   * @param {Show} show
   * @returns {boolean} whether it is a file of settings
   */
  take(uri, told, show) {
    if (!isSettings(uri)) return false;
    this.#files.set(uri.toString(), { uri, told, show });
    this.#show(uri.toString());
    return true;
  }

  /** @param {string} key */
  #show(key) {
    const file = this.#files.get(key);
    if (!file) return;
    const left = untold(file.told, vscode.languages.getDiagnostics(file.uri));
    // What is shown changes what VS Code has to tell of.
    if (file.shown && left.length === file.shown.length && left.every((one, index) => one === file.shown?.[index])) return;
    file.shown = left;
    if (file.told.length === 0) this.#files.delete(key);
    file.show(file.uri, left);
  }

  /** Forgets all, as when the server that has told is gone. */
  clear() {
    this.#files.clear();
  }

  dispose() {
    this.#subscription.dispose();
  }
}

/**
 * What others do not tell of: they do if the file is no JSON to them either, or if they have something on the same line.
 * @param {Diagnostic[]} told
 * @param {Diagnostic[]} all
 */
function untold(told, all) {
  const others = all.filter(({ source }) => source === undefined || source === '' || source === 'json');
  if (others.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error)) return [];
  return told.filter(({ range }) => !others.some((other) => other.range.start.line === range.start.line));
}

module.exports = { SettingsFindings };
