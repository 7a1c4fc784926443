// @ts-check
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

// A packaged extension holds the bundle only; in the repository the sources run as they are.
module.exports = existsSync(join(__dirname, 'source'))
  ? require('./source/extension')
  : // Made when packaging, and nothing to be checked.
    require(join(__dirname, 'dist', 'extension'));
