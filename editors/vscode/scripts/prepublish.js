// @ts-check
'use strict';
const { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
// @ts-ignore -- installed by npm install, as all that is only needed for packaging.
const { buildSync } = require('esbuild');

const root = join(__dirname, '..');

/** The program goes into the package, unless GOUJI=none asks for a package for any platform. */
function placeServer() {
  const target = join(root, 'server', 'gouji');
  rmSync(join(root, 'server'), { recursive: true, force: true });
  if (process.env.GOUJI === 'none') return;
  const built = process.env.GOUJI ?? join(root, '../../.build/release/gouji');
  if (!existsSync(built)) {
    throw new Error(`there is no program at ${built}: build it with "swift build -c release -Xswiftc -static-executable", name it in GOUJI, or set GOUJI=none`);
  }
  mkdirSync(join(root, 'server'));
  copyFileSync(built, target);
  chmodSync(target, 0o755);
}

/** One file of all sources and of what they need, with the licences of the latter. */
function bundle() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: ['source/extension.js'],
    outfile: 'dist/extension.js',
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['vscode'],
    minify: true,
    metafile: true,
  });
  const packages = new Set(Object.keys(metafile.inputs).flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
  const notices = [...packages].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const licence = ['LICENSE', 'License.txt', 'LICENSE.txt', 'LICENSE.md'].map((file) => join(root, folder, file)).find(existsSync);
    return `${name} ${version}\n\n${licence ? readFileSync(licence, 'utf8') : ''}`;
  });
  writeFileSync(join(root, 'dist', 'NOTICES.txt'), notices.join('\n----\n\n'));
}

placeServer();
bundle();
copyFileSync(join(root, '../../Tests/Fixtures/sample-report.md'), join(root, 'sample', 'sample-report.md'));
