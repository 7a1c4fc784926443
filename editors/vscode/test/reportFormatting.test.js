'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { ReportFormatting } = require('../source/reportFormatting');
const { Verdicts } = require('../source/verdicts');
const { textDocument } = require('./stubs/texts');

const { events } = vscode.stub;
const uri = vscode.Uri.parse('file:///r/2024[1].md');
let registered;
let verdicts;
let formatting;

beforeEach(() => {
  vscode.stub.reset();
  registered = new Map();
  const feature = (method) => ({
    register: ({ id, registerOptions }) => registered.set(id, { method, ...registerOptions }),
    unregister: (id) => registered.delete(id),
  });
  verdicts = new Verdicts();
  formatting = new ReportFormatting({ getFeature: feature }, verdicts);
});

/** What is left of a server's capabilities for the client to register everywhere. */
function initialized(capabilities) {
  formatting.preInitialize(capabilities);
  formatting.initialize();
  return capabilities;
}

const all = () => ({ hoverProvider: true, documentFormattingProvider: true, documentRangeFormattingProvider: { a: 1 }, documentOnTypeFormattingProvider: { firstTriggerCharacter: '|' } });

test('keeps the client from registering formatting for every document', () => {
  assert.deepEqual(initialized(all()), { hoverProvider: true });
  assert.equal(registered.size, 0);
});

test('registers formatting for a document once it is a report, as the server offers it', () => {
  initialized(all());
  verdicts.take(uri, { report: false });
  assert.equal(registered.size, 0);
  verdicts.take(uri, { report: true });
  verdicts.take(uri, { report: true });
  const documentSelector = [{ scheme: 'file', pattern: '/r/2024[[]1[]].md' }];
  assert.deepEqual([...registered.values()], [
    { method: 'textDocument/formatting', documentSelector },
    { method: 'textDocument/rangeFormatting', a: 1, documentSelector },
    { method: 'textDocument/onTypeFormatting', firstTriggerCharacter: '|', documentSelector },
  ]);
});

test('takes it back when the document is a report no longer, and when it is closed', () => {
  initialized(all());
  verdicts.take(uri, { report: true });
  verdicts.take(uri, { report: false });
  assert.equal(registered.size, 0);
  verdicts.take(uri, { report: true });
  events.close.fire(textDocument({ uri: uri.toString() }));
  assert.equal(registered.size, 0);
});

test('registers nothing that the server does not offer, nor after the end', () => {
  initialized({ documentFormattingProvider: true });
  verdicts.take(uri, { report: true });
  assert.equal(registered.size, 1);
  formatting.clear();
  verdicts.take(vscode.Uri.parse('file:///r/other.md'), { report: true });
  assert.equal(registered.size, 1);
});
