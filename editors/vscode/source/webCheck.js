// @ts-check
'use strict';
const vscode = require('vscode');
const { clientUri, serverUri } = require('#system/filePaths');
const { createProtocolConnection, InitializeRequest, ExitNotification, ShutdownRequest } = require('#system/languageClient');
const { pageOf } = require('./rulePages');
const { serverSettings } = require('./serverSettings');
const { WebServer } = require('./webServer');

/**
 * Checks the reports of a folder where there is no tool for this system: a server of its own is asked for all of them.
 * @param {import('./folderFindings').Scope} scope
 * @param {import('vscode').Uri[]} files those that are to be checked
 * @param {{ tool: string, manifest: any, token: import('vscode').CancellationToken, locale: string }} run
 * @returns {Promise<import('./folderFindings').FileFindings[]>}
 */
async function webFindings({ folder }, files, { tool, manifest, token, locale }) {
  const server = new WebServer(tool, { appendLine() {} });
  const { reader, writer } = await server.start();
  const connection = createProtocolConnection(reader, writer);
  connection.listen();
  const stop = token.onCancellationRequested(() => server.kill());
  try {
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: serverUri(folder.uri),
      workspaceFolders: [{ uri: serverUri(folder.uri), name: folder.name }],
      locale,
      initializationOptions: { gouji: serverSettings(manifest, folder.uri) },
      capabilities: { textDocument: { diagnostic: { relatedInformation: true } }, workspace: { diagnostics: {}, workspaceFolders: true } },
    });
    /** @type {{ items: { uri: string, items: any[] }[] }} */
    const { items } = await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    const wanted = new Set(files.map((uri) => uri.toString()));
    const found = items.map(({ uri, items }) => ({ uri: clientUri(uri), diagnostics: items.map(diagnosticOf), isUnreadable: false }));
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    return found.filter(({ uri }) => wanted.has(uri.toString()));
  } finally {
    stop.dispose();
    connection.dispose();
    server.kill();
  }
}

/** @param {any} diagnostic the protocol's */
function diagnosticOf({ range, message, severity, code, relatedInformation = [] }) {
  const diagnostic = new vscode.Diagnostic(rangeOf(range), message, severity - 1);
  diagnostic.source = 'gouji';
  diagnostic.code = { value: code, target: pageOf(code) };
  diagnostic.relatedInformation = relatedInformation.map(
    (/** @type {any} */ related) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(clientUri(related.location.uri), rangeOf(related.location.range)), related.message)
  );
  return diagnostic;
}

/** @param {{ start: { line: number, character: number }, end: { line: number, character: number } }} range */
function rangeOf({ start, end }) {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

module.exports = { webFindings };
