'use strict';
// The themes that VS Code brings along, as it reads them: what a semantic token with some scopes looks like.
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const themesFolder = join(process.env.VSCODE_PREFIX ?? '/opt/vscode', 'node_modules/code-server/lib/vscode/extensions/theme-defaults');

/** What VS Code takes where a theme names no colour of its own. */
const defaults = {
  vs: { background: '#FFFFFF', foreground: '#333333' },
  'vs-dark': { background: '#1E1E1E', foreground: '#BBBBBB' },
  'hc-black': { background: '#000000', foreground: '#FFFFFF' },
  'hc-light': { background: '#FFFFFF', foreground: '#292929' },
};

/** A theme with those that it includes. */
function read(file) {
  const { include, colors = {}, tokenColors = [] } = JSON.parse(readFileSync(file, 'utf8'));
  const base = include ? read(join(dirname(file), include)) : { colors: {}, tokenColors: [] };
  return { colors: { ...base.colors, ...colors }, tokenColors: [...base.tokenColors, ...tokenColors] };
}

/** The parts of a colour, from 0 to 1; one that is translucent is taken as it is on top. */
const parts = (colour) => [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16) / 255);

/** How bright a colour is, as WCAG 2 has it. */
function luminance(colour) {
  const [red, green, blue] = parts(colour).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The hue of a colour in degrees; undefined for one that is near to grey. */
function hue(colour) {
  const [red, green, blue] = parts(colour);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const range = most - least;
  if (range < 0.15) return undefined;
  const sixth = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  return (sixth * 60 + 360) % 360;
}

class Theme {
  constructor({ id, uiTheme, path }) {
    const { colors, tokenColors } = read(join(themesFolder, path));
    this.label = id;
    this.tokenColors = tokenColors;
    this.background = colors['editor.background'] ?? defaults[uiTheme].background;
    this.foreground = colors['editor.foreground'] ?? defaults[uiTheme].foreground;
  }

  /** What a theme says of one scope: of each thing the longest rule counts, of those the last. */
  #styleOf(scope) {
    const found = {};
    const lengths = {};
    for (const { scope: selectors = [], settings } of this.tokenColors) {
      for (const selector of [selectors].flat().flatMap((one) => one.split(',')).map((one) => one.trim())) {
        if (scope !== selector && !scope.startsWith(`${selector}.`)) continue;
        for (const name of ['foreground', 'fontStyle']) {
          if (settings[name] === undefined || selector.length < (lengths[name] ?? 0)) continue;
          found[name] = settings[name];
          lengths[name] = selector.length;
        }
      }
    }
    return found;
  }

  /** How a token looks: as the first of its scopes that the theme says anything of. */
  style(scopes) {
    const styles = scopes.map((scope) => this.#styleOf(scope));
    const { foreground = this.foreground, fontStyle = '' } = styles.find((style) => Object.keys(style).length > 0) ?? {};
    return { foreground: foreground.slice(0, 7), fontStyle };
  }

  contrast(colour) {
    const [darker, lighter] = [luminance(colour), luminance(this.background)].sort((one, other) => one - other);
    return (lighter + 0.05) / (darker + 0.05);
  }

  hue(colour) {
    return hue(colour);
  }
}

/** The themes that VS Code brings along. */
function themes() {
  const { contributes } = JSON.parse(readFileSync(join(themesFolder, 'package.json'), 'utf8'));
  return contributes.themes.map((theme) => new Theme(theme));
}

module.exports = { themes, themesFolder };
