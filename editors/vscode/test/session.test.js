'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { afterEach, beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { createClient } = require('../source/client');
const { Session } = require('../source/session');
const { clients } = require('./stubs/languageclient');
const { fakeServer, sound, until } = require('./stubs/fakeServer');
const { noLeftFiles } = require('./stubs/leftFiles');

const { state } = vscode.stub;
const manifest = require('../package.json');
let session;
let output;

beforeEach(() => {
  vscode.stub.reset();
  clients.length = 0;
  output = vscode.window.createOutputChannel('test', { log: true });
});
afterEach(() => session.dispose());

/** A session with a program, and with delays given by the test. */
function sessionWith(path, { delays = [], problem, limit } = {}) {
  const left = [...delays];
  session = new Session({
    findBinary: () => (problem ? { path, problem, isConfigured: true } : { path }),
    createClient: (file, onEnd) => createClient({ path: file, manifest, output, settingsFindings: undefined, leftFiles: noLeftFiles, onEnd }),
    output,
    backoff: { next: () => left.shift(), reset: () => left.splice(0, left.length, ...delays) },
    limit,
  });
  return session;
}

/** Ends the server's process as a crash does. */
function crash() {
  clients.at(-1).child.kill('SIGKILL');
}

/** The process of a client is gone. */
function hasEnded({ child }) {
  return child.exitCode !== null || child.signalCode !== null;
}

test('starts the server, and tells when it is there', async () => {
  sessionWith(fakeServer());
  let changes = 0;
  session.onDidChange(() => changes++);
  assert.equal(session.client, undefined);
  await session.start();
  assert.equal(session.client, clients[0]);
  assert.equal(changes, 1);
  assert.deepEqual(state.messages, []);
});

test('starts it once, however often it is asked', async () => {
  sessionWith(fakeServer());
  await Promise.all([session.start(), session.start()]);
  assert.equal(clients.length, 1);
});

test('hands the arguments of the settings on', async () => {
  state.settings['gouji.serverArguments'] = ['--log-level', 'debug'];
  const server = fakeServer(`echo "$@" >"$0.arguments"; ${sound}`);
  sessionWith(server);
  await session.start();
  assert.equal(readFileSync(`${server}.arguments`, 'utf8'), 'lsp --log-level debug\n');
});

test('starts a server that has crashed again, with a client of its own', async () => {
  sessionWith(fakeServer(), { delays: [1] });
  await session.start();
  crash();
  await until(() => clients.length === 2 && session.client === clients[1]);
  assert.deepEqual(state.messages, []);
  assert.deepEqual(clients[0].closed, { action: 1, handled: true, message: 'gouji: the connection was closed: SIGKILL' });
});

test('tells that the server is gone until it is back', async () => {
  sessionWith(fakeServer(), { delays: [200] });
  await session.start();
  const seen = [];
  session.onDidChange(() => seen.push(session.client !== undefined));
  crash();
  await until(() => seen.length === 2);
  assert.deepEqual(seen, [false, true]);
});

test('gives up when no delay is left, and offers to restart', async () => {
  sessionWith(fakeServer(), { delays: [1, 1] });
  await session.start();
  for (let count = 1; count <= 3; count++) {
    await until(() => clients.length === count && session.client === clients.at(-1));
    crash();
  }
  await until(() => state.messages.length === 1);
  assert.equal(clients.length, 3);
  assert.deepEqual(state.messages[0].buttons, ['重启', '查看日志']);
  assert.match(state.messages[0].text, /不再自动重启/);
});

test('tells what the trouble is while it has given up, and not when there is hope', async () => {
  sessionWith(fakeServer(), { delays: [1] });
  await session.start();
  const seen = [];
  session.onDidChange(() => seen.push(session.trouble));
  crash();
  await until(() => clients.length === 2 && session.client === clients[1]);
  crash();
  await until(() => session.trouble);
  assert.deepEqual(seen.slice(0, -1), [undefined, undefined]);
  assert.match(seen.at(-1), /退出了/);
  await session.restart();
  assert.equal(session.trouble, undefined);
});

test('the buttons do what they say', async () => {
  state.answers = ['查看日志'];
  sessionWith(fakeServer());
  await session.start();
  crash();
  await until(() => state.executed.length > 0);
  assert.deepEqual(state.executed, [['gouji.showLog']]);
});

test('restarts when the user asks, after it had given up', async () => {
  sessionWith(fakeServer(), { delays: [] });
  await session.start();
  crash();
  await until(() => state.messages.length === 1);
  await session.restart();
  assert.equal(session.client, clients[1]);
});

test('ends the old server before it starts the new one', async () => {
  sessionWith(fakeServer());
  await session.start();
  await session.restart();
  assert.equal(clients.length, 2);
  assert.ok(clients[0].isDisposed && hasEnded(clients[0]));
  assert.equal(session.client, clients[1]);
});

test('says so at once where the program ends before it answers, with its last words', async () => {
  sessionWith(fakeServer('echo "cannot find libfoo" >&2; exit 3'), { delays: [1, 1, 1] });
  await session.start();
  assert.equal(state.messages.length, 1);
  assert.match(state.messages[0].text, /一启动就退出了.*3.*cannot find libfoo/);
  assert.deepEqual(state.messages[0].buttons, ['打开设置', '查看日志', '重启']);
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.equal(clients.length, 1);
  assert.equal(session.client, undefined);
});

test('says so where the system will not run the program', async () => {
  const { writeFileSync } = require('node:fs');
  const path = fakeServer();
  writeFileSync(path, '\u007fELF of another machine');
  sessionWith(path);
  await session.start();
  assert.equal(state.messages.length, 1);
  assert.match(state.messages[0].text, /一启动就退出了/);
});

test('says so where the program does not answer, and does not leave it behind', async () => {
  sessionWith(fakeServer('exec cat'), { limit: 50 });
  await session.start();
  assert.match(state.messages[0].text, /没有应答/);
  await until(() => hasEnded(clients[0]));
});

for (const [problem, words] of [['missing', /没有这个文件/], ['notAFile', /不是文件/], ['notExecutable', /没有执行权限/]]) {
  test(`starts nothing where the program is ${problem}, and says why`, async () => {
    state.answers = ['打开设置'];
    sessionWith('/x/gouji', { problem });
    await session.start();
    assert.equal(clients.length, 0);
    assert.match(state.messages[0].text, words);
    assert.ok(state.messages[0].text.includes('/x/gouji'));
    assert.deepEqual(state.messages[0].buttons, ['打开设置', '下载说明']);
    await until(() => state.executed.length > 0);
    assert.deepEqual(state.executed, [['workbench.action.openSettings', 'gouji.serverPath']]);
  });
}

test('leads to the settings of the machine that the program is on', async () => {
  vscode.env.remoteName = 'wsl';
  state.answers = ['打开设置'];
  sessionWith('/x/gouji', { problem: 'missing' });
  await session.start();
  await until(() => state.executed.length > 0);
  assert.deepEqual(state.executed, [['workbench.action.openRemoteSettings', { query: 'gouji.serverPath' }]]);
});

test('speaks English to those who read English', async () => {
  vscode.env.language = 'en';
  sessionWith('/x/gouji', { problem: 'missing' });
  await session.start();
  assert.match(state.messages[0].text, /there is no such file/);
  assert.deepEqual(state.messages[0].buttons, ['Open Settings', 'How to Get It']);
});

test('ends the server when it is disposed of, and starts none afterwards', async () => {
  sessionWith(fakeServer(), { delays: [1] });
  await session.start();
  await session.dispose();
  assert.ok(hasEnded(clients[0]));
  await session.start();
  assert.equal(clients.length, 1);
});

test('disposed of while it waits to restart, it stays ended', async () => {
  sessionWith(fakeServer(), { delays: [30] });
  await session.start();
  crash();
  await until(() => !session.client);
  await session.dispose();
  await new Promise((resolve) => setTimeout(resolve, 80));
  assert.equal(clients.length, 1);
});

test('ends a server that does not go of itself', async () => {
  sessionWith(fakeServer('echo ready; trap "" TERM; while :; do sleep 0.05; done'));
  await session.start();
  // The client gives up waiting, as the real one does after two seconds.
  clients[0].dispose = () => Promise.reject(new Error('Stopping the server timed out'));
  await session.dispose();
  await until(() => hasEnded(clients[0]));
});

test('takes a server that closes its output for ended, and does not leave it behind', async () => {
  sessionWith(fakeServer('echo ready; exec cat >/dev/null'), { delays: [] });
  await session.start();
  await until(() => state.messages.length === 1);
  await until(() => hasEnded(clients[0]));
});

test('keeps the notices of the client itself out of sight', async () => {
  sessionWith(fakeServer());
  await session.start();
  clients[0].error('Connection to server got closed.', undefined, 'force');
  assert.deepEqual(clients[0].errors, [{ message: 'Connection to server got closed.', showNotification: false }]);
});

test('puts up with a few broken messages, then starts anew', async () => {
  sessionWith(fakeServer(), { delays: [1] });
  await session.start();
  const { error } = clients[0].clientOptions.errorHandler;
  assert.equal(error(new Error('x'), undefined, 3).action, 1);
  assert.equal(error(new Error('x'), undefined, 4).action, 2);
  await until(() => session.client === clients[1]);
});
