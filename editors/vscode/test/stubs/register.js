'use strict';
// Lets the sources find stand-ins where VS Code, and npm install, would provide the modules.
const Module = require('node:module');
const { join } = require('node:path');

const stubs = { vscode: 'vscode.js', 'vscode-languageclient/node': 'languageclient.js', 'vscode-languageclient/browser': 'languageclient.js' };
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const stub = stubs[request];
  return stub ? join(__dirname, stub) : resolve.call(this, request, ...rest);
};
