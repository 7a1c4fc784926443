'use strict';
// What VS Code shows as problems, as far as the extension makes them.

class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity });
  }
}

class Location {
  constructor(uri, range) {
    Object.assign(this, { uri, range });
  }
}

class DiagnosticRelatedInformation {
  constructor(location, message) {
    Object.assign(this, { location, message });
  }
}

/** A collection that hands out what was put into it, by path. */
class DiagnosticCollection {
  #entries = new Map();
  isDisposed = false;

  set(uri, diagnostics) {
    this.delete(uri);
    if (diagnostics.length > 0) this.#entries.set(uri.path, diagnostics);
  }
  delete(uri) {
    this.#entries.delete(uri.path);
  }
  get paths() {
    return [...this.#entries.keys()].sort();
  }
  at(path) {
    return this.#entries.get(path) ?? [];
  }
  /** The codes of what stands at a path. */
  codes(path) {
    return this.at(path).map(({ code }) => code?.value).sort();
  }
  dispose() {
    this.isDisposed = true;
  }
}

module.exports = {
  Diagnostic,
  DiagnosticCollection,
  DiagnosticRelatedInformation,
  Location,
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
};
