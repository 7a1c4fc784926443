'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { afterEach, beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { activate, deactivate } = require('../main');
const { clients } = require('./stubs/languageclient');
const { fakeServer, until } = require('./stubs/fakeServer');
const { memory } = require('./stubs/leftFiles');
const { temporaryFolder } = require('./stubs/temporaryFolder');
const { textDocument, textEditor } = require('./stubs/texts');

const { state, events } = vscode.stub;
const manifest = require('../package.json');
let context;

beforeEach(() => {
  vscode.stub.reset();
  clients.length = 0;
  state.settings['gouji.serverPath'] = fakeServer();
  const extensionPath = temporaryFolder();
  const extension = { packageJSON: manifest, extensionPath, extensionUri: vscode.Uri.file(extensionPath) };
  context = { extensionPath, extension, subscriptions: [], workspaceState: memory() };
});
afterEach(end);

/** Ends the extension as VS Code does. */
async function end() {
  await deactivate();
  for (const subscription of context.subscriptions.splice(0)) subscription.dispose();
}

async function activated() {
  await activate(context);
  await until(() => clients.at(-1)?.child?.stdout.readableFlowing !== undefined && clients[0].child);
}

const verdict = { uri: 'file:///r/2024.md', version: 1, report: true, year: 2024, body: '某局', errors: 2, warnings: 0, information: 0, hints: 0 };

test('registers every command that the manifest names, and none besides', async () => {
  await activated();
  assert.deepEqual(Object.keys(state.registered).sort(), manifest.contributes.commands.map(({ command }) => command).sort());
});

test('starts the server, and shows what it says of the active report', async () => {
  await activated();
  vscode.window.activeTextEditor = textEditor(textDocument());
  clients[0].notifications['gouji/verdict'](verdict);
  assert.equal(state.items[0].text, '勾稽 ✗ 2');
  assert.ok(state.items[0].isShown);
});

test('shows no verdict of a server that is gone', async () => {
  await activated();
  vscode.window.activeTextEditor = textEditor(textDocument());
  clients[0].notifications['gouji/verdict'](verdict);
  await until(() => clients[0].child.stdout.listenerCount('data') === 0 || state.items[0].isShown);
  clients[0].child.kill('SIGKILL');
  await until(() => !state.items[0].isShown);
});

test('starts the server anew when its path or its arguments change, not for other settings', async () => {
  await activated();
  const change = (changed) => events.configuration.fire({ affectsConfiguration: (name) => name === changed });
  change('gouji.severities.blank-cell');
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(clients.length, 1);
  change('gouji.serverPath');
  await until(() => clients.length === 2);
  change('gouji.serverArguments');
  await until(() => clients.length === 3);
  assert.ok(clients[0].isDisposed && clients[1].isDisposed);
});

test('keeps its commands where there is no program, and says that there is none', async () => {
  state.settings['gouji.serverPath'] = '/nonexistent/gouji';
  await activate(context);
  await until(() => state.messages.length === 1);
  assert.equal(clients.length, 0);
  assert.ok(state.registered['gouji.restart']);
  state.settings['gouji.serverPath'] = fakeServer();
  await state.registered['gouji.restart']();
  assert.equal(clients.length, 1);
});

test('offers pages on rules and tasks', async () => {
  await activated();
  assert.deepEqual(Object.keys(state.providers), ['gouji-rule', 'gouji-document']);
  assert.deepEqual(Object.keys(state.taskProviders), ['gouji']);
});

test('leaves nothing behind', async () => {
  await activated();
  await end();
  assert.ok(clients[0].isDisposed);
  assert.ok(clients[0].child.exitCode !== null || clients[0].child.signalCode !== null);
  assert.deepEqual([state.registered, state.providers, state.taskProviders], [{}, {}, {}]);
  assert.ok(state.items[0].isDisposed);
  assert.equal(Object.values(events).reduce((sum, { listeners }) => sum + listeners.size, 0), 0);
});

test('can be activated again', async () => {
  await activated();
  await end();
  await activated();
  assert.equal(clients.length, 2);
});
