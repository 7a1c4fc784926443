'use strict';

/** As much of `vscode.Uri` as the extension uses. */
class Uri {
  constructor(scheme, path, fragment = '', authority = '') {
    Object.assign(this, { scheme, authority, path, fragment });
  }
  static parse(text) {
    const [, scheme, authority, path, fragment] = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/#]*))?([^#]*)(?:#(.*))?$/i.exec(text);
    return new Uri(scheme, decodeURIComponent(path), fragment, decodeURIComponent(authority ?? ''));
  }
  static from({ scheme, authority, path }) {
    return new Uri(scheme, path, '', authority);
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
    return new Uri(scheme, path, fragment, this.authority);
  }
  toString() {
    return `${this.scheme}:${this.scheme === 'file' || this.authority ? '//' : ''}${encodeURIComponent(this.authority)}${encodeURI(this.path)}${this.fragment ? `#${this.fragment}` : ''}`;
  }
}

module.exports = { Uri };
