// @ts-check
'use strict';

module.exports = require('vscode-languageclient/node');
