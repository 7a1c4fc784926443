// @ts-check
'use strict';
const vscode = require('vscode');

/** Settings of the extension itself, which the server does not know. */
const ownSettings = new Set(['program', 'serverPath', 'serverArguments', 'trace.server']);

/** Values by which a setting says that it settles nothing. */
const unsettled = new Set(['default', '']);

/**
 * The settings that the user has changed, as the server reads them.
 * What is left alone is not sent: it would override the `.gouji.json` beside a report.
 * @param {{ contributes: { configuration: { properties: Record<string, unknown> }[] } }} manifest
 * @param {import('vscode').Uri} [scope] the folder, or the document in it, that they are for
 * @returns {Record<string, any>}
 */
function serverSettings(manifest, scope) {
  const configuration = vscode.workspace.getConfiguration('gouji', scope);
  /** @type {Record<string, any>} */
  const settings = {};
  for (const name of names(manifest)) {
    const value = configuration.get(name);
    if (!isSettled(configuration.inspect(name)) || unsettled.has(/** @type {any} */ (value))) continue;
    const [key, member] = name.split('.');
    if (member) (settings[key] ??= {})[member] = value;
    else settings[key] = value;
  }
  return settings;
}

/**
 * The names of the server's settings, without the section that they are in.
 * @param {{ contributes: { configuration: { properties: Record<string, unknown> }[] } }} manifest
 */
function names(manifest) {
  return manifest.contributes.configuration
    .flatMap((group) => Object.keys(group.properties))
    .map((name) => name.replace(/^gouji\./, ''))
    .filter((name) => !ownSettings.has(name));
}

/** @param {Record<string, unknown> | undefined} inspection */
function isSettled(inspection) {
  return ['globalValue', 'workspaceValue', 'workspaceFolderValue'].some((level) => inspection?.[level] !== undefined);
}

module.exports = { serverSettings };
