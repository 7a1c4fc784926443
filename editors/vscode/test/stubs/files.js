'use strict';
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { Uri } = require('./uri');

/** A pattern for files of a folder. */
class RelativePattern {
  constructor(base, pattern) {
    Object.assign(this, { base, pattern });
  }
}

/** The one way of excluding that is used: a folder of a name, anywhere. */
const excludedName = (glob) => /^\*\*\/([^*]+)\/\*\*$/.exec(glob)[1];

/** Finds files in the file system, as VS Code does: through links too. */
async function findFiles({ base, pattern }, exclude) {
  const endings = /\{(.*)\}$/.exec(pattern)?.[1].split(',');
  const matches = endings ? new RegExp(`\\.(${endings.join('|')})$`) : { test: (name) => pattern.endsWith(`/${name}`) };
  const walk = (folder) =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      const status = statSync(path, { throwIfNoEntry: false });
      if (status?.isDirectory()) return name === excludedName(exclude) ? [] : walk(path);
      return status && matches.test(name) ? [Uri.file(path)] : [];
    });
  return walk(base.path);
}

module.exports = { RelativePattern, findFiles };
