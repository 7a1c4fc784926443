// @ts-check
'use strict';
const vscode = require('vscode');
const { activeReport, tellOfFailure } = require('./activeReport');
const { localized } = require('./language');

/**
 * The commands that the server carries out: its own name for each, whether it takes the place of the cursor, and what else.
 * @type {Record<string, { command: string, atCursor?: boolean, rest?: string[] }>}
 */
const serverCommands = {
  'gouji.insertDisclosures': { command: 'gouji.server.insertTable', atCursor: true, rest: ['disclosures'] },
  'gouji.insertRequests': { command: 'gouji.server.insertTable', atCursor: true, rest: ['requests'] },
  'gouji.insertReviews': { command: 'gouji.server.insertTable', atCursor: true, rest: ['reviews'] },
  'gouji.insertReport': { command: 'gouji.server.insertReport', atCursor: true },
  'gouji.recalculateTotals': { command: 'gouji.server.recalculateTotals' },
  'gouji.standardTables': { command: 'gouji.server.standardTables' },
  'gouji.htmlTables': { command: 'gouji.server.htmlTables' },
};

/**
 * Has the server carry out a command on the report in the active editor; the edit comes from the server.
 * @param {string} id
 * @param {import('./session').Session} session
 * @param {import('./previews').Previews} previews
 */
async function runServerCommand(id, session, previews) {
  const report = activeReport(previews);
  if (!report) return;
  const { client } = session;
  if (!client) return tellOfStoppedServer();
  const { command, atCursor = false, rest = [] } = serverCommands[id];
  const converter = client.code2ProtocolConverter;
  const place = atCursor ? [converter.asPosition(report.cursor)] : [];
  try {
    await client.sendRequest('workspace/executeCommand', {
      command,
      arguments: [converter.asUri(report.document.uri), ...place, ...rest],
    });
  } catch (error) {
    tellOfFailure(error);
  }
}

async function tellOfStoppedServer() {
  const restart = localized('重启', 'Restart');
  const message = localized('勾稽：程序没有在运行。', 'gouji: the program is not running.');
  const chosen = await vscode.window.showWarningMessage(message, restart);
  if (chosen === restart) await vscode.commands.executeCommand('gouji.restart');
}

module.exports = { serverCommands, runServerCommand };
