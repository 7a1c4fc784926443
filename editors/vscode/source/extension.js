// @ts-check
'use strict';
const vscode = require('vscode');
const { createClient } = require('./client');
const { registerFigurePaste } = require('./cells/pasteFigures');
const { PipeOvertype } = require('./cells/pipeOvertype');
const { TableContext } = require('./cells/tableContext');
const { commands } = require('./commands');
const { Previews } = require('./previews');
const { RulePages, scheme } = require('./rulePages');
const { findServerBinary } = require('./serverBinary');
const { Session } = require('./session');
const { CheckTasks } = require('./tasks');
const { VerdictStatus } = require('./verdictStatus');

/** @type {Session | undefined} */
let session;

/** @param {import('vscode').ExtensionContext} context */
async function activate(context) {
  const { extension } = context;
  const manifest = extension.packageJSON;
  const output = vscode.window.createOutputChannel('勾稽 gouji', { log: true });
  const findBinary = () => findServerBinary(context.extensionPath);
  const verdicts = new VerdictStatus();
  const previews = new Previews(findBinary);
  const started = (session = new Session({
    findBinary,
    output,
    createClient(path, onEnd) {
      const client = createClient({ path, manifest, output, onEnd });
      client.onNotification('gouji/verdict', (verdict) => verdicts.take(client.protocol2CodeConverter.asUri(verdict.uri), verdict));
      return client;
    },
  }));
  context.subscriptions.push(
    output,
    verdicts,
    previews,
    new TableContext(),
    new PipeOvertype(),
    registerFigurePaste(),
    started.onDidChange(() => {
      if (!started.client) verdicts.clear();
    }),
    vscode.workspace.registerTextDocumentContentProvider(scheme, new RulePages(findBinary)),
    vscode.tasks.registerTaskProvider('gouji', new CheckTasks(findBinary)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      const names = ['gouji.serverPath', 'gouji.serverArguments'];
      if (names.some((name) => event.affectsConfiguration(name))) void started.restart();
    }),
    ...Object.entries(commands({ session: started, previews, output, findBinary, extension })).map(([id, run]) =>
      vscode.commands.registerCommand(id, run)
    )
  );
  // Whoever opens a text does not wait for the server.
  void started.start();
}

/** VS Code waits for the server to end. */
async function deactivate() {
  await session?.dispose();
  session = undefined;
}

module.exports = { activate, deactivate };
