// @ts-check
'use strict';

/** The commands of the extension that the server may offer above a line of a report. */
const lensCommands = ['gouji.compareYears', 'gouji.newReportAfter'];

module.exports = { lensCommands };
