'use strict';
const assert = require('node:assert/strict');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');
const { themes, themesFolder } = require('./stubs/themes');

const { contributes } = require('../package.json');
const [{ scopes }] = contributes.semanticTokenScopes;

/** What a text must have against what it stands on, as WCAG 2 asks of all but large letters. */
const least = 4.5;

/** How far a colour must be from that of what is wrong, in degrees of its hue, to be told from it at a glance. */
const apart = 60;

const skip = existsSync(themesFolder) ? false : `the themes of VS Code are not here (${themesFolder}); VSCODE_PREFIX names where it is installed`;

for (const theme of skip ? [] : themes()) {
  const style = (token) => theme.style(scopes[token]);

  test(`${theme.label}: every token can be read`, () => {
    for (const token of Object.keys(scopes)) {
      const { foreground } = style(token);
      const contrast = theme.contrast(foreground);
      assert.ok(contrast >= least, `${token} ${foreground}: ${contrast.toFixed(2)}`);
    }
  });

  test(`${theme.label}: totals differ from other figures, and groups and rows from the rest`, () => {
    assert.notDeepEqual(style('total'), style('figure'));
    const plain = theme.style([]);
    for (const token of ['heading', 'groupLabel', 'rowLabel', 'figure', 'claim']) assert.notDeepEqual(style(token), plain, token);
    assert.notDeepEqual(style('groupLabel'), style('rowLabel'));
  });

  test(`${theme.label}: nothing else has the colour of what is wrong`, () => {
    const wrong = theme.hue(style('figure.wrong').foreground);
    assert.ok(wrong !== undefined && (wrong < 30 || wrong > 330), `${wrong} is no red`);
    for (const token of ['heading', 'groupLabel', 'rowLabel', 'figure', 'total', 'claim']) {
      const hue = theme.hue(style(token).foreground);
      if (hue === undefined) continue;
      const distance = Math.min(Math.abs(hue - wrong), 360 - Math.abs(hue - wrong));
      assert.ok(distance >= apart, `${token}: ${distance.toFixed(0)} degrees`);
    }
  });
}

test('the themes of VS Code are looked at', { skip }, () => {
  const labels = themes().map(({ label }) => label);
  for (const label of ['Dark+', 'Light+', 'Dark Modern', 'Light Modern', 'Default High Contrast', 'Default High Contrast Light']) assert.ok(labels.includes(label), label);
});

test('each kind of token that may be wrong is red where it is', () => {
  for (const token of ['figure', 'total', 'claim']) assert.ok(scopes[`${token}.wrong`].includes('invalid'), token);
});
