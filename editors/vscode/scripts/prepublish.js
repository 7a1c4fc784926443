// @ts-check
'use strict';
const { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Puts the program into the package, unless the package is to be for any platform.
 * @param {string} root the extension's folder
 * @param {string} built the program, or `none`
 */
function placeServer(root, built) {
  const folder = join(root, 'server');
  rmSync(folder, { recursive: true, force: true });
  if (built === 'none') return;
  if (!existsSync(built)) {
    throw new Error(
      `There is no program at ${built}. Build it with "swift build -c release -Xswiftc -static-executable", name it in GOUJI, or set GOUJI=none.`
    );
  }
  mkdirSync(folder);
  copyFileSync(built, join(folder, 'gouji'));
  chmodSync(join(folder, 'gouji'), 0o755);
}

/**
 * Puts the program of any system beside it, where `editors/web/build` has made that, and says for which system the other one is.
 * @param {string} root the extension's folder
 */
function placeWebProgram(root) {
  const built = join(root, '../web/dist/gouji.wasm');
  const folder = join(root, 'server');
  if (!existsSync(built)) {
    console.warn(`There is no program of any system at ${built}; editors/web/build makes it.`);
    return;
  }
  mkdirSync(folder, { recursive: true });
  copyFileSync(built, join(folder, 'gouji.wasm'));
  writeFileSync(join(folder, 'system.txt'), `${process.platform}-${process.arch}\n`);
}

/** What is made of which source, and where it runs: `#system` is another folder in a browser than in Node. */
const bundles = /** @type {const} */ ([
  { entryPoints: ['source/extension.js'], outfile: 'dist/extension.js', platform: 'node', target: 'node18', format: 'cjs' },
  { entryPoints: ['source/node/webWorker.mjs'], outfile: 'dist/webWorker.mjs', platform: 'node', target: 'node18', format: 'esm' },
  { entryPoints: ['source/extension.js'], outfile: 'dist/browser/extension.js', platform: 'browser', target: 'es2022', format: 'cjs' },
  { entryPoints: ['../web/program/worker.mjs'], outfile: 'dist/browser/worker.js', platform: 'browser', target: 'es2022', format: 'iife' },
]);

/**
 * Makes one file each of the sources and of what they need, with the licences of the latter.
 * @param {string} root the extension's folder
 */
function bundle(root) {
  // @ts-ignore -- npm install provides it; only packaging needs it
  const { buildSync } = require('esbuild');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const inputs = bundles.flatMap(({ entryPoints, ...options }) => {
    const built = buildSync({ ...options, entryPoints: [...entryPoints], absWorkingDir: root, bundle: true, external: ['vscode'], minify: true, metafile: true });
    return Object.keys(built.metafile.inputs);
  });
  const packages = new Set(inputs.flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
  const notices = [...packages].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const licence = ['LICENSE', 'License.txt', 'LICENSE.txt', 'LICENSE.md'].map((file) => join(root, folder, file)).find(existsSync);
    return `${name} ${version}\n\n${licence ? readFileSync(licence, 'utf8') : ''}`;
  });
  writeFileSync(join(root, 'dist', 'NOTICES.txt'), notices.join('\n----\n\n'));
}

module.exports = { bundles, placeServer };

if (require.main === module) {
  const root = join(__dirname, '..');
  placeServer(root, process.env.GOUJI ?? join(root, '../../.build/release/gouji'));
  placeWebProgram(root);
  bundle(root);
}
