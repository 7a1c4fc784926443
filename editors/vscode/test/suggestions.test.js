'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { beforeEach, test } = require('node:test');
const { setImmediate } = require('node:timers/promises');
const vscode = require('vscode');
const { Suggestions } = require('../source/suggestions');
const { textDocument } = require('./stubs/texts');

const { state, events } = vscode.stub;
let asked;
let offers;
let suggestions;

beforeEach(() => {
  vscode.stub.reset();
  asked = [];
  offers = [{}];
  const code2ProtocolConverter = { asUri: String, asPosition: (place) => place };
  const sendRequest = async (method, params) => {
    asked.push({ method, ...params.context });
    if (offers instanceof Error) throw offers;
    return offers && { items: offers };
  };
  suggestions = new Suggestions(() => ({ code2ProtocolConverter, sendRequest }));
});

/** Types one character at the end of a line, and says whether the suggestions came up. */
async function type(text, { languageId = 'markdown', reason, after = 1, line = text } = {}) {
  const document = Object.assign(textDocument({ languageId, uri: 'file:///r/a.md' }), { version: 1, getText: () => line });
  const place = new vscode.Position(2, after);
  vscode.window.activeTextEditor = { document, selection: { isEmpty: true, active: place } };
  state.executed = [];
  events.changeText.fire({ document, reason, contentChanges: [{ text, range: new vscode.Range(2, 0, 2, 0) }] });
  await setImmediate();
  return state.executed.some(([command]) => command === 'editor.action.triggerSuggest');
}

test('opens by itself in Markdown where the server has something to offer', async () => {
  assert.ok(await type('三'));
  assert.deepEqual(asked, [{ method: 'textDocument/completion', triggerKind: 2, triggerCharacter: '三' }]);
  for (const none of [[], null, new Error('gone')]) {
    offers = none;
    assert.ok(!(await type('表')));
  }
});

test('opens behind the blank after the marks of a heading, in every language of reports', async () => {
  for (const languageId of ['markdown', 'gouji-report', 'plaintext']) assert.ok(await type(' ', { languageId, line: '## ' }), languageId);
  for (const line of ['全年 ', '| ', ' ']) assert.ok(!(await type(' ', { line })), line);
  assert.ok(!(await type(' ', { languageId: 'json', line: '# ' })));
});

test('asks for nothing where VS Code asks, where nothing is typed, and once the cursor is elsewhere', async () => {
  assert.ok(!(await type('三', { languageId: 'gouji-report' })));
  assert.ok(!(await type('年')));
  assert.ok(!(await type('三', { reason: 1 })));
  assert.equal(asked.length, 0);
  assert.ok(!(await type('三', { after: 5 })));
  suggestions.dispose();
  assert.ok(!(await type('三')));
});
