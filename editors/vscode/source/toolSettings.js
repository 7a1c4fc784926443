// @ts-check
'use strict';
const { existsSync } = require('node:fs');
const { resolve } = require('node:path');
const { localized } = require('./language');
const { serverSettings } = require('./serverSettings');

/**
 * The settings of VS Code for a folder as options of the tool; what they leave open, `.gouji.json` settles.
 * @param {any} manifest
 * @param {import('vscode').WorkspaceFolder} folder
 */
function toolSettings(manifest, folder) {
  const { severities = {}, edition, language, previousReport } = serverSettings(manifest, folder.uri);
  const previous = previousReport && resolve(folder.uri.fsPath, previousReport);
  return [
    ...Object.entries(severities).flatMap(([rule, level]) => ['--severity', `${rule}=${level}`]),
    ...(edition ? ['--edition', edition] : []),
    ...(language ? ['--language', language] : []),
    ...(previous && existsSync(previous) ? ['--previous', previous] : []),
  ];
}

/** The tool's environment: where no setting says otherwise, it speaks the language of VS Code. */
function toolEnvironment() {
  return { ...process.env, LC_ALL: localized('zh_CN.UTF-8', 'en_US.UTF-8') };
}

module.exports = { toolSettings, toolEnvironment };
