// @ts-check
'use strict';
const { execFileSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const levels = ['default', 'off', 'error', 'warning', 'information', 'hint'];
const prefix = 'gouji.severities.';

/** What the groups of rules are called on the extension's page. @type {Record<string, Record<string, string>>} */
const groupNames = {
  zh: { sums: '勾稽', form: '格式', text: '正文', years: '上年' },
  en: { sums: 'Sums', form: 'Form', text: 'Text', years: 'Last year' },
};

/**
 * What the server says of its settings.
 * @param {string} server path of the program
 * @param {'zh' | 'en'} language
 */
function schemaText(server, language) {
  return execFileSync(server, ['rules', '--format', 'schema', '--language', language], { encoding: 'utf8' });
}

/**
 * The rules of each group, in the order of the settings' page.
 * @param {string} server path of the program
 * @returns {[string, string[]][]}
 */
function groups(server) {
  const { rules } = JSON.parse(execFileSync(server, ['rules', '--format', 'json'], { encoding: 'utf8' }));
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const { id, group } of rules) found.set(group, [...(found.get(group) ?? []), id]);
  return [...found];
}

/**
 * The files of the extension that follow from the server's rules, as they ought to be.
 * @param {string} server path of the program
 * @returns {Record<string, string>} the text of each by its path
 */
function followingFiles(server) {
  const chinese = JSON.parse(schemaText(server, 'zh'));
  const english = JSON.parse(schemaText(server, 'en'));
  const manifest = read('package.json');
  const [general] = manifest.contributes.configuration;
  manifest.contributes.configuration = [
    general,
    ...groups(server).map(([group, rules], index) => ({
      title: `%settings.group.${group}%`,
      order: index + 2,
      properties: properties(rules),
    })),
  ];
  return {
    'package.json': written(manifest),
    'package.nls.json': written(described(read('package.nls.json'), english, (level) => ` Default: ${level}.`)),
    'package.nls.zh-cn.json': written(described(read('package.nls.zh-cn.json'), chinese, chineseDefault)),
    'schemas/gouji.schema.json': written(chinese),
    'README.md': withRules(readFileSync(join(root, 'README.md'), 'utf8'), server),
  };
}

/**
 * The extension's page with the names of all rules, group by group, between its marks for each language.
 * @param {string} page
 * @param {string} server path of the program
 */
function withRules(page, server) {
  return page.replace(/(<!-- rules: (\w+) -->\n)[^]*?(?=<!-- end of rules -->)/g, (_, mark, language) => {
    const { rules } = JSON.parse(execFileSync(server, ['rules', '--format', 'json', '--language', language], { encoding: 'utf8' }));
    const names = groupNames[language];
    const lines = Object.entries(names).map(([group, name]) => {
      const list = rules.filter((/** @type {{ group: string }} */ rule) => rule.group === group).map((/** @type {{ name: string }} */ rule) => rule.name);
      return language === 'zh' ? `* **${name}**：${list.join('、')}` : `* **${name}**: ${list.join(', ')}`;
    });
    return `${mark}${lines.join('\n')}\n`;
  });
}

/** @param {string[]} rules */
function properties(rules) {
  return Object.fromEntries(
    rules.map((rule, index) => [
      prefix + rule,
      {
        type: 'string',
        enum: levels,
        enumItemLabels: levels.map((level) => `%label.${level}%`),
        enumDescriptions: levels.map((level) => `%severity.${level}%`),
        default: 'default',
        scope: 'resource',
        order: index + 1,
        description: `%${prefix}${rule}%`,
      },
    ])
  );
}

/**
 * Texts with a description for each rule, in place of those that were there.
 * @param {Record<string, string>} texts
 * @param {any} schema
 * @param {(level: string) => string} tellDefault
 */
function described(texts, schema, tellDefault) {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(prefix));
  const rules = Object.entries(schema.properties.severities.properties).map(([rule, { description, default: level }]) => [
    prefix + rule,
    description + tellDefault(level),
  ]);
  return Object.fromEntries([...others, ...rules]);
}

/** @param {string} level */
function chineseDefault(level) {
  return `默认：${read('package.nls.zh-cn.json')[`severity.${level}`]}。`;
}

/** @param {string} file */
function read(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

/** @param {unknown} value */
function written(value) {
  return JSON.stringify(value, null, 2) + '\n';
}

module.exports = { followingFiles };

if (require.main === module) {
  const server = process.argv[2] ?? join(root, '../../.build/release/gouji');
  for (const [file, text] of Object.entries(followingFiles(server))) writeFileSync(join(root, file), text);
}
