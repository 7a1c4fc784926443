// @ts-check
'use strict';
const vscode = require('vscode');
const { clientUri, serverUri } = require('#system/filePaths');
const { heldFiles } = require('#system/heldFiles');
const { LanguageClient, CloseAction, ErrorAction, RevealOutputChannelOn } = require('#system/languageClient');
const { serverRun } = require('#system/serverRun');
const { provideCompletionItem } = require('./cells/cellSuggestions');
const { onTypeFormatting } = require('./cells/columnWidening');
const { documentSelector } = require('./documentSelector');
const { serverSettings } = require('./serverSettings');
const { ruleReference, withRulePages } = require('./rulePages');
const { lensCommands } = require('./lensCommands');
const { savingSettings } = require('./settingsFile');

/** How many broken messages in a row are put up with. */
const toleratedErrors = 3;

/**
 * One run of the server, from its start to its end.
 * @typedef {object} ServerRun
 * @property {() => Promise<any>} start starts it, and gives what it is talked with by
 * @property {() => Promise<void>} settle waits a moment for it to be gone, so that it is known how it ended
 * @property {string} ending how it ended, or nothing while that is not known
 * @property {() => void} kill ends it where it has not ended of itself
 */

/** A client with the server that it talks to, whose troubles are told by the session: once, and with something to do about them. */
class Client extends LanguageClient {
  /**
   * @param {ServerRun} program
   * @param {import('vscode-languageclient').LanguageClientOptions} options
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
  const program = serverRun(path, output);
  return new Client(program, {
    documentSelector,
    uriConverters: { code2Protocol: serverUri, protocol2Code: clientUri },
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
      provideCompletionItem,
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
        // What the server is told of, it reads.
        didChangeWatchedFile: async (event, next) => {
          await heldFiles.take(clientUri(event.uri));
          return next(event);
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
  return section === 'gouji' ? serverSettings(manifest, scopeUri === undefined ? undefined : clientUri(scopeUri)) : answer;
}

module.exports = { Client, createClient };
