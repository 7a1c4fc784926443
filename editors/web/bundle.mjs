// @ts-check
// Makes the page, dist/gouji.html, of the program and the sources here.   usage: node bundle.mjs   (after `build` and `npm ci`)
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
/** @param {string} name */
const text = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/**
 * @param {string} entry
 * @param {import('esbuild').Plugin[]} plugins
 */
async function script(entry, plugins = []) {
  const { outputFiles } = await build({ absWorkingDir: here, entryPoints: [entry], bundle: true, format: 'iife', target: ['chrome86', 'firefox90', 'safari15'], minify: true, write: false, legalComments: 'none', plugins });
  // Nothing in a script may end its element.
  return outputFiles[0].text.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

/** @param {string} script */
const hash = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const frameScript = await script('source/frame.js');
const frame = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style id="report-style"></style><style>${text('../vscode/media/preview/preview.css')}</style></head><body class="preview"><main></main><script>${frameScript}</script></body></html>`;
const parts = { frame, worker: await script('program/worker.mjs'), program: readFileSync(new URL('dist/gouji.wasm', import.meta.url)).toString('base64') };
const main = await script('source/main.js', [
  {
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /^parts$/ }, () => ({ path: 'parts', namespace: 'parts' }));
      build.onLoad({ filter: /.*/, namespace: 'parts' }, () => ({ contents: Object.entries(parts).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n') }));
    },
  },
]);
const values = { scripts: `${hash(main)} ${hash(frameScript)}`, style: text('source/page.css'), script: main };
const page = text('source/page.html').replace(/\{\{(\w+)\}\}/g, (_, name) => values[/** @type {keyof typeof values} */ (name)]);
writeFileSync(new URL('dist/gouji.html', import.meta.url), page);
console.log(`gouji.html: ${Buffer.byteLength(page)} bytes`);
