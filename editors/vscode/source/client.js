// @ts-check
'use strict';
const vscode = require('vscode');
const { LanguageClient, CloseAction, ErrorAction, RevealOutputChannelOn } = require('vscode-languageclient/node');
const { onTypeFormatting } = require('./cells/columnWidening');
const { documentSelector } = require('./documentSelector');
const { serverSettings } = require('./serverSettings');
const { ruleReference, withRulePages } = require('./rulePages');
const { lensCommands } = require('./lensCommands');
const { savingSettings } = require('./settingsFile');
const { ServerProcess } = require('./serverProcess');
const { isWebProgram } = require('./webProgram');
const { WebServer } = require('./webServer');

/** How many broken messages in a row are put up with. */
const toleratedErrors = 3;

/** A client with the process that it talks to, whose troubles are told by the session: once, and with something to do about them. */
class Client extends LanguageClient {
  /**
   * @param {ServerProcess | WebServer} program
   * @param {import('vscode-languageclient/node').LanguageClientOptions} options
   */
  constructor(program, options) {
    super('gouji', '勾稽 gouji', () => program.start(), options);
    this.program = program;
  }

  /**
   * @param {string} message
   * @param {any} [data]
   * @param {boolean | 'force'} [showNotification]
   */
  error(message, data, showNotification = true) {
    super.error(message, data, showNotification === 'force' ? false : showNotification);
  }
}

/**
 * A client for one run of the server.
 * @param {object} run
 * @param {string} run.path
 * @param {any} run.manifest
 * @param {import('vscode').LogOutputChannel} run.output
 * @param {import('./settingsFindings').SettingsFindings} run.settingsFindings
 * @param {import('./leftFiles').LeftFiles} run.leftFiles
 * @param {(reason?: string) => void} run.onEnd
 */
function createClient({ path, manifest, output, settingsFindings, leftFiles, onEnd }) {
  const serverArguments = vscode.workspace.getConfiguration('gouji').get('serverArguments') ?? [];
  const cwd = vscode.workspace.workspaceFolders?.find((folder) => folder.uri.scheme === 'file')?.uri.fsPath;
  const program = isWebProgram(path) ? new WebServer(path, output) : new ServerProcess(path, /** @type {string[]} */ (serverArguments), cwd);
  if (program instanceof ServerProcess) output.appendLine(`gouji: ${path}`);
  return new Client(program, {
    documentSelector,
    diagnosticCollectionName: 'gouji',
    outputChannel: output,
    traceOutputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: () => ({
      gouji: serverSettings(manifest),
      provisionalSettings: true,
      ruleReference: ruleReference.toString(),
      verdict: true,
      hoverBesideFindings: true,
      listsFindings: true,
      commands: lensCommands,
      // The list of a folder is the extension's own, which goes by what is published.
      publishDiagnostics: true,
    }),
    initializationFailedHandler: () => false,
    errorHandler: {
      error(error, _message, count) {
        if ((count ?? 0) <= toleratedErrors) return { action: ErrorAction.Continue, handled: true };
        onEnd(error.message);
        return { action: ErrorAction.Shutdown, handled: true };
      },
      async closed() {
        await program.settle();
        onEnd(program.ending);
        // The session starts it again; the client's own words in the log would deny that.
        return { action: CloseAction.DoNotRestart, handled: true, message: `gouji: the connection was closed: ${program.ending || 'no reason given'}` };
      },
    },
    middleware: {
      ...leftFiles.middleware,
      provideOnTypeFormattingEdits: onTypeFormatting,
      // Markdown's own outline has the headings already; two trees side by side help nobody.
      provideDocumentSymbols: (document, token, next) => (document.languageId === 'markdown' ? [] : next(document, token)),
      provideCodeActions: async (document, range, context, token, next) => savingSettings(await next(document, range, context, token)),
      handleDiagnostics(uri, diagnostics, next) {
        if (!settingsFindings.take(uri, diagnostics, next)) next(uri, withRulePages(diagnostics));
      },
      workspace: {
        configuration: async (params, token, next) => {
          const answers = await next(params, token);
          if (!Array.isArray(answers)) return answers;
          return answers.map((answer, index) => settingsFor(params.items[index], answer, manifest));
        },
      },
    },
  });
}

/**
 * What is answered where the server asks for settings: its own as it reads them, of one folder where it names one.
 * @param {import('vscode-languageclient').ConfigurationItem} item
 * @param {unknown} answer what the client would answer by itself
 * @param {any} manifest
 */
function settingsFor({ section, scopeUri }, answer, manifest) {
  return section === 'gouji' ? serverSettings(manifest, scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri)) : answer;
}

module.exports = { Client, createClient };
