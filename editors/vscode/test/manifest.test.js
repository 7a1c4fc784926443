'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');

const root = join(__dirname, '..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const { bundles } = require('../scripts/prepublish');
const manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;
const texts = { 'package.nls.json': JSON.parse(read('package.nls.json')), 'package.nls.zh-cn.json': JSON.parse(read('package.nls.zh-cn.json')) };
const commands = contributes.commands.map(({ command }) => command);
const properties = Object.assign({}, ...contributes.configuration.map((group) => group.properties));
const sources = readdirSync(join(root, 'source'), { recursive: true }).filter((file) => file.endsWith('.js')).map((file) => read(join('source', file))).join('\n');

/** Commands of VS Code itself that are led to. */
const builtIn = ['editor.action.marker.next', 'editor.action.marker.nextInFiles', 'editor.action.quickFix', 'workbench.action.openSettings'];

/** All strings in a value. */
function strings(value) {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

test('every text of the manifest is there in both languages, and none is left over', () => {
  const used = new Set(strings(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []));
  for (const [file, entries] of Object.entries(texts)) {
    assert.deepEqual(Object.keys(entries).sort(), [...used].sort(), file);
    for (const [key, text] of Object.entries(entries)) assert.ok(text.trim(), `${file}: ${key}`);
  }
});

test('Chinese texts are Chinese, English ones English', () => {
  const proper = /^(walkthrough\.\w+\.page)$/;
  for (const [key, text] of Object.entries(texts['package.nls.zh-cn.json'])) {
    if (!proper.test(key)) assert.match(text, /\p{Script=Han}/u, key);
  }
  for (const [key, text] of Object.entries(texts['package.nls.json'])) assert.doesNotMatch(text, /\p{Script=Han}.*[，。]/u, key);
});

test('every file that the manifest names is there', () => {
  const files = [
    manifest.main, manifest.icon,
    ...contributes.languages.map(({ configuration }) => configuration),
    ...contributes.grammars.map(({ path }) => path),
    ...contributes.jsonValidation.map(({ url }) => url),
    ...contributes.walkthroughs.flatMap(({ steps }) =>
      steps.flatMap(({ media }) => Object.values(texts).map((entries) => entries[media.markdown.slice(1, -1)]))
    ),
  ];
  for (const file of files) assert.ok(existsSync(join(root, file)), file);
  const pages = files.filter((file) => file.startsWith('walkthrough/'));
  const written = readdirSync(join(root, 'walkthrough'), { recursive: true }).filter((file) => file.endsWith('.md'));
  assert.deepEqual(pages.map((page) => page.slice('walkthrough/'.length)).sort(), written.sort());
});

test('what is needed in the package is not left out of it', () => {
  const ignored = read('.vscodeignore').trim().split('\n').map((pattern) => pattern.replace('**', '').replace('*', ''));
  const packaged = ['main.js', ...bundles.map(({ outfile }) => outfile), 'server/gouji', 'server/gouji.wasm', 'sample/sample-report.md', 'media/preview/webview.js', 'media/preview/preview.css', 'package.nls.json', 'README.md', manifest.icon];
  packaged.push(...contributes.jsonValidation.map(({ url }) => url.slice(2)));
  for (const file of packaged) assert.ok(!ignored.some((pattern) => file.startsWith(pattern)), file);
  for (const folder of ['source/', 'test/', 'node_modules/']) assert.ok(ignored.includes(folder), folder);
});

test('in a browser the bundle for it runs, and the program where the files are wherever there is one', () => {
  assert.ok(bundles.some(({ outfile, platform }) => `./${outfile}` === manifest.browser && platform === 'browser'));
  // VS Code takes the bundle where there is nothing but a browser; were `web` named here, it would go before a machine behind that.
  assert.deepEqual(manifest.extensionKind, ['workspace']);
});

test('menus and links lead to commands that there are', () => {
  const menus = Object.values(contributes.menus).flat();
  const submenus = contributes.submenus.map(({ id }) => id);
  for (const { command, submenu } of menus) assert.ok(submenu ? submenus.includes(submenu) : commands.includes(command), command ?? submenu);
  for (const menu of Object.keys(contributes.menus)) assert.ok(/^(commandPalette|editor\/|explorer\/|file\/)/.test(menu) || submenus.includes(menu), menu);
  const links = strings([manifest, texts]).flatMap((text) => [...text.matchAll(/(?:\(command:|^onCommand:)([\w.]+)/g)].map(([, id]) => id));
  assert.ok(links.length > 10);
  const run = strings(texts).flatMap((text) => [...text.matchAll(/command:gouji\.inReport\?(\S+)\)/g)].map(([, argument]) => JSON.parse(decodeURIComponent(argument))[0]));
  assert.equal(run.length, 6);
  for (const id of [...links, ...run]) assert.ok(commands.includes(id) || builtIn.includes(id), id);
});

test('commands that the sources lead to are there', () => {
  const named = [...sources.matchAll(/'(gouji\.[a-zA-Z]+)'/g)].map(([, name]) => name);
  const others = ['gouji.isReport', 'gouji.inTable', 'gouji.leftFiles', 'gouji.verdict', 'gouji.program', 'gouji.serverPath', 'gouji.serverArguments', 'gouji.exe', 'gouji.wasm'];
  for (const name of named) assert.ok(commands.includes(name) || others.includes(name), name);
  for (const command of commands) assert.ok(named.includes(command), `${command} is in the manifest only`);
});

/** Where there is a system with programs: everywhere but in a browser that has no machine behind it. */
const withPrograms = '!isWeb || remoteName';

test('conditions ask for nothing but the language, the kind of document, whether it is a report, and where other programs are', () => {
  const languages = '/^(markdown|plaintext|gouji-report)$/';
  for (const { when } of Object.values(contributes.menus).flat()) {
    const known = [undefined, 'false', 'gouji.isReport', `editorLangId =~ ${languages}`, withPrograms, `gouji.isReport && (${withPrograms})`];
    const extension = 'resourceExtname =~ \\/\\^\\\\\\.\\(?[a-z|]+\\)?\\$\\/i';
    assert.ok(known.includes(when) || new RegExp(`^${extension}( \\|\\| ${extension} && \\(!isWeb \\|\\| remoteName\\))?$`).test(when), when);
  }
  assert.deepEqual(languages.match(/[a-z-]+/g), require('../source/documentSelector').documentSelector.map(({ language }) => language).filter((language, index) => index % 2 === 0));
});

test('keys lead to commands that there are, in a report only, and give way to what is open there', () => {
  const keys = Object.fromEntries(contributes.keybindings.map(({ key, command, when }) => [key, { command, when }]));
  assert.deepEqual(Object.keys(keys).sort(), ['ctrl+k v', 'ctrl+s', 'enter', 'shift+tab', 'tab']);
  for (const { command } of Object.values(keys)) assert.ok(commands.includes(command), command);
  assert.equal(keys['ctrl+k v'].when, 'editorTextFocus && gouji.isReport');
  assert.equal(keys['ctrl+s'].when, 'editorTextFocus && gouji.isReport && resourceScheme == untitled');
  for (const { command, when } of ['tab', 'shift+tab', 'enter'].map((key) => keys[key])) {
    for (const condition of ['editorTextFocus', 'gouji.inTable', 'gouji.isReport', '!suggestWidgetVisible', '!inSnippetMode', '!editorReadonly']) {
      assert.ok(when.split(' && ').includes(condition), `${command}: ${condition}`);
    }
  }
  for (const key of ['tab', 'shift+tab']) assert.ok(keys[key].when.includes('!editorTabMovesFocus'));
});

test('the Explorer offers to check and to convert every kind of document that is read', () => {
  const { endings } = require('../source/documents/officeDocument');
  for (const { command, when } of contributes.menus['explorer/context'].slice(0, 2)) {
    const [read, others] = when.split(' || resource');
    assert.deepEqual([read, others].flatMap((part) => part.match(/(?<=[(|])[a-z]+(?=[|)])/g)).sort(), [...endings].sort(), command);
    // In a browser there is no program that reads the others.
    assert.ok(!/doc\b|wps|pdf/.test(read) && others.endsWith(`&& (${withPrograms})`), command);
  }
});

test('activates on the languages that it serves', () => {
  const contributed = contributes.languages.map(({ id }) => id);
  for (const { language } of require('../source/documentSelector').documentSelector) {
    assert.ok(contributed.includes(language) || manifest.activationEvents.includes(`onLanguage:${language}`), language);
  }
});

test('an untrusted workspace cannot choose what is run', () => {
  const { untrustedWorkspaces } = manifest.capabilities;
  assert.equal(untrustedWorkspaces.supported, 'limited');
  assert.deepEqual(untrustedWorkspaces.restrictedConfigurations, ['gouji.program', 'gouji.serverPath', 'gouji.serverArguments']);
  for (const name of untrustedWorkspaces.restrictedConfigurations) assert.equal(properties[name].scope, 'machine-overridable');
});

test('every setting has a description, and a default of its own type', () => {
  for (const [name, { type, default: value, description, markdownDescription, enum: values, enumDescriptions, enumItemLabels }] of Object.entries(properties)) {
    assert.ok(name.startsWith('gouji.') && (description ?? markdownDescription), name);
    assert.equal(Array.isArray(value) ? 'array' : typeof value, type, name);
    if (values) assert.ok(values.includes(value) && [enumDescriptions, enumItemLabels].every((texts) => !texts || texts.length === values.length), name);
  }
});

test('text files that are named as reports have the language of reports, Markdown files stay Markdown', () => {
  const patterns = contributes.languages[0].filenamePatterns.map((glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  const matches = (name) => patterns.some((pattern) => pattern.test(name));
  assert.ok(matches('某某市政府信息公开工作年度报告.txt') && matches('2024年政府信息公开年度报告（定稿）.txt'));
  assert.ok(!matches('某某市政府信息公开工作年度报告.md') && !matches('政府信息公开年度报告.docx') && !matches('读书笔记.txt'));
  // Of other languages nothing is settled but that tokens are coloured, also in the theme that leaves that out.
  for (const [key, settings] of Object.entries(contributes.configurationDefaults)) {
    if (/^\[(?!gouji-report\])/.test(key)) assert.deepEqual(settings, { 'editor.semanticHighlighting.enabled': true }, key);
  }
});

test('a text that begins with the title of a report has the language of reports, whatever blanks are in it', () => {
  const begins = (line) => new RegExp(contributes.languages[0].firstLine).test(line);
  for (const line of ['# 云岭县人民政府2024年政府信息公开工作年度报告', '义马市信访局 2024 年政府信息公开工作年度报告', '　　某局2024年度政府信息公开年度报告 ']) assert.ok(begins(line), line);
  for (const line of ['# 读书笔记', '本报告依据《政府信息公开工作年度报告格式》编制', '现公布某局，2024年政府信息公开工作年度报告', '| 2024年政府信息公开工作年度报告', '政府信息公开工作年度报告格式']) assert.ok(!begins(line), line);
});

test('the grammar holds Markdown, and knows title and headings of plain text', () => {
  const [{ language, scopeName, path }] = contributes.grammars;
  const grammar = JSON.parse(read(path));
  assert.deepEqual([language, scopeName], [contributes.languages[0].id, grammar.scopeName]);
  assert.ok(grammar.patterns.some(({ include }) => include === 'text.html.markdown'));
  const expressions = grammar.patterns.flatMap(({ match }) => (match ? [new RegExp(match)] : []));
  const known = (line) => expressions.some((expression) => expression.test(line));
  for (const line of ['某局2024年政府信息公开工作年度报告', '一、总体情况', '　五、存在的主要问题及改进情况 ', '六、其他需要报告的事项']) assert.ok(known(line), line);
  for (const line of ['# 某局2024年政府信息公开工作年度报告', '一、工作安排', '| 一、总体情况 |', '本报告依据政府信息公开工作年度报告格式编制']) assert.ok(!known(line), line);
});

test('patterns for words of the language can be read', () => {
  const { wordPattern } = JSON.parse(read('language-configuration.json'));
  const words = '行政许可31652件，占55.5%，<!-- gouji-ignore blank-cell'.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`));
  assert.deepEqual(words, ['行政许可', '31652', '件', '占', '55.5%', 'gouji-ignore', 'blank-cell']);
});

test('the preview has another icon than that of Markdown', () => {
  const icon = contributes.commands.find(({ command }) => command === 'gouji.preview').icon;
  assert.ok(icon && !icon.includes('preview'), icon);
});

test('semantic tokens that are coloured are declared', () => {
  const types = contributes.semanticTokenTypes.map(({ id }) => id);
  const modifiers = contributes.semanticTokenModifiers.map(({ id }) => id);
  for (const selector of Object.keys(contributes.semanticTokenScopes[0].scopes)) {
    const [type, modifier] = selector.split('.');
    assert.ok(types.includes(type) && (!modifier || modifiers.includes(modifier)), selector);
  }
  for (const type of types) assert.ok(contributes.semanticTokenScopes[0].scopes[type], type);
});

test('pages on rules and documents are opened by the preview of Markdown', () => {
  const { scheme } = require('../source/rulePages');
  const { documentScheme } = require('../source/documents/documentChecks');
  const preview = 'vscode.markdown.preview.editor';
  assert.deepEqual(contributes.configurationDefaults['workbench.editorAssociations'], { [`${scheme}:/**`]: preview, [`${documentScheme}:/**`]: preview });
});

test('the sample is the one of the tests', { skip: !existsSync(join(root, '../../Tests/Fixtures')) }, () => {
  assert.equal(read('sample/sample-report.md'), read('../../Tests/Fixtures/sample-report.md'));
});

const rules = join(root, '../../Sources/ReportAnalysis/Rules');

test('every rule has a setting', { skip: !existsSync(rules) }, () => {
  // The rules stand in rooms; what a rule is stands beside these.
  const rooms = readdirSync(rules, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const ids = rooms
    .flatMap((room) => readdirSync(join(rules, room.name)))
    .filter((file) => file.endsWith('.swift'))
    .map((file) => file.slice(0, -'.swift'.length).replace(/(?!^)[A-Z]/g, '-$&').toLowerCase());
  const prefix = 'gouji.severities.';
  const settled = Object.keys(properties).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  assert.deepEqual(settled.sort(), ids.sort());
});

test('each row of the walk through the real VS Code is tested there, or said to be tried by hand', () => {
  const real = join(root, 'test', 'real');
  const files = readdirSync(real).filter((file) => file.endsWith('.py')).map((file) => readFileSync(join(real, file), 'utf8'));
  const tests = new Set(files.join('\n').match(/(?<=def )test_\w+/g));
  const table = read('DEVELOPING.md').split('| # | do | expect | tested by |\n')[1];
  const rows = table.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split(/(?<!\\)\|/).slice(1, -1));
  assert.ok(rows.length > 20);
  for (const [number, , , cell] of rows) {
    const named = cell.match(/test_\w+/g) ?? [];
    assert.ok(named.length > 0 || cell.includes('by hand'), number);
    for (const name of named) assert.ok(tests.has(name), `${number}: ${name}`);
  }
});
