'use strict';

/** As much of `vscode.Uri` as the extension uses. */
class Uri {
  constructor(scheme, path, fragment = '') {
    Object.assign(this, { scheme, path, fragment });
  }
  static parse(text) {
    const [, scheme, path, fragment] = /^([a-z][a-z0-9+.-]*):(?:\/\/)?([^#]*)(?:#(.*))?$/i.exec(text);
    return new Uri(scheme, decodeURIComponent(path), fragment);
  }
  static from({ scheme, path }) {
    return new Uri(scheme, path);
  }
  static file(path) {
    return new Uri('file', path);
  }
  static joinPath(uri, ...parts) {
    return uri.with({ path: require('node:path').posix.join(uri.path, ...parts) });
  }
  get fsPath() {
    return this.path;
  }
  with({ scheme = this.scheme, path = this.path, fragment = this.fragment }) {
    return new Uri(scheme, path, fragment);
  }
  toString() {
    return `${this.scheme}:${this.scheme === 'file' ? '//' : ''}${encodeURI(this.path)}${this.fragment ? `#${this.fragment}` : ''}`;
  }
}

module.exports = { Uri };
