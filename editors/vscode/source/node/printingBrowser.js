// @ts-check
'use strict';
const { existsSync } = require('node:fs');
const { delimiter, join } = require('node:path');

/** What browsers that can print a page by themselves are called on Linux. */
const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];

/** Where they stand on a Mac. */
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where they stand below the folders of programs of Windows. */
const programs = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'];

/**
 * The path of a browser that can print a page by itself; undefined where there is none.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {NodeJS.Platform} [platform]
 */
function findBrowser(environment = process.env, platform = process.platform) {
  return candidates(environment, platform).find((path) => existsSync(path));
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {NodeJS.Platform} platform
 */
function candidates(environment, platform) {
  if (platform === 'darwin') return applications;
  if (platform === 'win32') {
    const folders = [environment['ProgramFiles(x86)'], environment.ProgramFiles, environment.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? programs.map((program) => `${folder}\\${program}`) : []));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * What makes a browser print a page into a file and end, with a profile of its own and without the network.
 * @param {{ page: string, output: string, profile: string }} files the address of the page, and the paths of the others
 */
function printArguments({ page, output, profile }) {
  // A browser refuses to run as root in its own cage, as in a container it must.
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-extensions',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    `--print-to-pdf=${output}`,
    page,
  ];
}

module.exports = { findBrowser, printArguments };
