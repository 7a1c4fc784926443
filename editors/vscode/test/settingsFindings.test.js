'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { afterEach, beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { SettingsFindings } = require('../source/settingsFindings');

const { state, events } = vscode.stub;
const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;
const file = vscode.Uri.parse('file:///r/.gouji.json');
/** One problem on a line, from 0. */
const problem = (line, source, severity = warning) =>
  Object.assign(new vscode.Diagnostic(new vscode.Range(line, 0, line, 1), `${source} ${line}`, severity), { source });
let findings;
/** Each time what is shown. */
let shown;

beforeEach(() => {
  vscode.stub.reset();
  findings = new SettingsFindings();
  shown = [];
});
afterEach(() => findings.dispose());

const take = (...told) => findings.take(file, told, (_uri, left) => shown.push(left.map(({ message }) => message)));
/** What VS Code has on the file from now on. */
function others(...diagnostics) {
  state.diagnostics = diagnostics;
  events.diagnostics.fire({ uris: [file] });
}

test('shows what nobody else tells of, and takes it back', () => {
  assert.ok(take(problem(1, 'gouji'), problem(2, 'gouji')));
  take();
  assert.deepEqual(shown, [['gouji 1', 'gouji 2'], []]);
});

test('leaves to JSON what it tells of on the same line, as long as it does', () => {
  take(problem(1, 'gouji'), problem(2, 'gouji'));
  others(problem(1, undefined), problem(2, 'gouji'));
  others(problem(2, undefined));
  others();
  assert.deepEqual(shown, [['gouji 1', 'gouji 2'], ['gouji 2'], ['gouji 1'], ['gouji 1', 'gouji 2']]);
});

test('leaves a file that is no JSON to JSON, wherever it sees the fault', () => {
  state.diagnostics = [problem(7, 'json', error)];
  take(problem(3, 'gouji', error));
  assert.deepEqual(shown, [[]]);
});

test('minds no others', () => {
  state.diagnostics = [problem(1, 'a spelling checker', error)];
  take(problem(1, 'gouji'));
  events.diagnostics.fire({ uris: [file, vscode.Uri.parse('file:///r/a.md')] });
  assert.deepEqual(shown, [['gouji 1']], 'and shows nothing twice');
});

test('is for files of settings only', () => {
  assert.ok(!findings.take(vscode.Uri.parse('file:///r/a.gouji.json'), [problem(1, 'gouji')], () => assert.fail()));
});

test('forgets what a server told that is gone', () => {
  take(problem(1, 'gouji'));
  findings.clear();
  others(problem(1, 'json'));
  assert.deepEqual(shown, [['gouji 1']]);
});
