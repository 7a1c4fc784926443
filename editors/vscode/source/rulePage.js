// @ts-check
'use strict';

/**
 * What the tool says of a rule, as Markdown: its first line is the title, indented lines are examples.
 * @param {string} explanation
 */
function rulePage(explanation) {
  const [title, ...lines] = explanation.trimEnd().split('\n');
  const page = [`# ${escaped(title)}`, ''];
  let isExample = false;
  for (const [index, line] of lines.entries()) {
    const continued = isExample && line === '' ? lines.slice(index).find((later) => later !== '') : line;
    if (isIndented(continued) !== isExample) page.push('````');
    isExample = isIndented(continued);
    if (isExample) page.push(line.slice(4));
    else if (line !== '') page.push(escaped(line), '');
  }
  if (isExample) page.push('````');
  return page.join('\n').trimEnd() + '\n';
}

/**
 * Whether a line is one of an example.
 * @param {string | undefined} line
 */
function isIndented(line) {
  return Boolean(line?.startsWith('    '));
}

/**
 * Text that means itself in Markdown; comments by which rules are silenced would not be seen otherwise.
 * @param {string} text
 */
function escaped(text) {
  return text.replace(/[\\`*_[\]<>&#|~]/g, '\\$&');
}

module.exports = { rulePage, escaped };
