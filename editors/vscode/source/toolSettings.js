// @ts-check
'use strict';
const { pathOf } = require('#system/filePaths');
const { fileAt } = require('./fileAt');
const { exists } = require('./reportDocument');
const { serverSettings } = require('./serverSettings');

/**
 * The settings of VS Code for a folder as options of the tool; what they leave open, `.gouji.json` settles.
 * @param {any} manifest
 * @param {import('vscode').WorkspaceFolder} folder
 */
async function toolSettings(manifest, folder) {
  const { severities = {}, edition, language, previousReport } = serverSettings(manifest, folder.uri);
  const previous = previousReport && fileAt(previousReport, folder.uri);
  return [
    ...Object.entries(severities).flatMap(([rule, level]) => ['--severity', `${rule}=${level}`]),
    ...(edition ? ['--edition', edition] : []),
    ...(language ? ['--language', language] : []),
    ...(previous && (await exists(previous)) ? ['--previous', pathOf(previous)] : []),
  ];
}

module.exports = { toolSettings };
