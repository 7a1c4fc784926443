// @ts-check
'use strict';
const vscode = require('vscode');
const { heldFiles } = require('#system/heldFiles');
const { findServerBinary } = require('#system/serverBinary');
const { registerFigurePaste } = require('./cells/pasteFigures');
const { PipeOvertype } = require('./cells/pipeOvertype');
const { TableContext } = require('./cells/tableContext');
const { createClient } = require('./client');
const { commands } = require('./commands');
const { DocumentChecks, documentScheme } = require('./documents/documentChecks');
const { DocumentDrop } = require('./documents/documentDrop');
const { DocumentOrigins } = require('./documents/documentOrigins');
const { FolderCheck } = require('./folderCheck');
const { LeftFiles } = require('./leftFiles');
const { Previews } = require('./previews');
const { ReportFormatting } = require('./reportFormatting');
const { RulePages, scheme } = require('./rulePages');
const { Session } = require('./session');
const { SettingsFindings } = require('./settingsFindings');
const { Suggestions } = require('./suggestions');
const { TablePaste } = require('./tablePaste');
const { CheckTasks } = require('./tasks');
const { Verdicts } = require('./verdicts');
const { VerdictStatus } = require('./verdictStatus');

/** @type {Session | undefined} */
let session;

/** @param {import('vscode').ExtensionContext} context */
async function activate(context) {
  const { extension } = context;
  const manifest = extension.packageJSON;
  const output = vscode.window.createOutputChannel('勾稽 gouji', { log: true });
  const findBinary = () => findServerBinary(extension.extensionUri);
  const verdicts = new Verdicts();
  const settingsFindings = new SettingsFindings();
  const leftFiles = new LeftFiles(context.workspaceState, () => session?.client, verdicts);
  const folderCheck = new FolderCheck({ findBinary, manifest, verdicts, output, leftFiles });
  const documentChecks = new DocumentChecks(findBinary, manifest);
  const origins = new DocumentOrigins();
  const previews = new Previews({ findBinary, client: () => session?.client, extensionUri: extension.extensionUri });
  const started = (session = new Session({
    findBinary,
    output,
    createClient(path, onEnd) {
      const client = createClient({ path, manifest, output, settingsFindings, leftFiles, onEnd });
      client.registerFeature(new ReportFormatting(client, verdicts));
      client.onNotification('gouji/verdict', (verdict) => verdicts.take(client.protocol2CodeConverter.asUri(verdict.uri), verdict));
      return client;
    },
  }));
  context.subscriptions.push(
    output,
    heldFiles.hold(output, () => void session?.client?.sendNotification('workspace/didChangeWatchedFiles', { changes: [] })),
    new VerdictStatus(verdicts, started, previews, leftFiles),
    leftFiles,
    folderCheck,
    verdicts,
    previews,
    new TableContext(),
    new PipeOvertype(),
    new Suggestions(() => started.client),
    registerFigurePaste(),
    settingsFindings,
    started.onDidChange(() => {
      if (started.client) return;
      verdicts.clear();
      settingsFindings.clear();
    }),
    vscode.workspace.registerTextDocumentContentProvider(scheme, new RulePages(findBinary)),
    vscode.workspace.registerTextDocumentContentProvider(documentScheme, documentChecks),
    documentChecks,
    TablePaste.register(findBinary, verdicts),
    DocumentDrop.register(findBinary),
    vscode.tasks.registerTaskProvider('gouji', new CheckTasks(folderCheck)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      const names = ['gouji.program', 'gouji.serverPath', 'gouji.serverArguments'];
      if (names.some((name) => event.affectsConfiguration(name))) void started.restart();
    }),
    ...Object.entries(commands({ session: started, previews, folderCheck, verdicts, leftFiles, documentChecks, origins, output, findBinary, extension })).map(([id, run]) =>
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
