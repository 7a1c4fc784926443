'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { beforeEach, test } = require('node:test');
const vscode = require('vscode');
const { rulePage } = require('../source/rulePage');
const { RulePages } = require('../source/rulePages');
const { explainRule } = require('../source/ruleChoice');
const { fakeTool } = require('./stubs/fakeServer');
const { textDocument, textEditor } = require('./stubs/texts');

const { state } = vscode.stub;
const uri = vscode.Uri.parse('gouji-rule:/unbalanced-total.md');

beforeEach(() => vscode.stub.reset());

test('makes a page of what the tool says: a title, paragraphs, examples as they are', () => {
  const explanation = `合计不符（unbalanced-total）：错误
合计不符。

忽略：<!-- gouji-ignore unbalanced-total: 理由 -->
例子：
    | 1 | 2 |

    ~ a_b_c
改法：
    <b>
`;
  assert.equal(
    rulePage(explanation),
    `# 合计不符（unbalanced-total）：错误

合计不符。

忽略：\\<!-- gouji-ignore unbalanced-total: 理由 --\\>

例子：

\`\`\`\`
| 1 | 2 |

~ a_b_c
\`\`\`\`
改法：

\`\`\`\`
<b>
\`\`\`\`
`
  );
});

test('ends an example where paragraphs follow behind a blank line', () => {
  assert.equal(rulePage('t\n    x\n\ny\n'), '# t\n\n````\nx\n````\ny\n');
});

test('asks the tool for the rule of the page, in the language for reports', async () => {
  const tool = fakeTool({ output: 'unbalanced-total (error)\nA total differs.\n' });
  state.settings['gouji.language'] = 'en';
  const page = await new RulePages(() => ({ path: tool.path })).provideTextDocumentContent(uri);
  assert.equal(page, '# unbalanced-total (error)\n\nA total differs.\n');
  assert.deepEqual(tool.arguments(), ['explain', 'unbalanced-total', '--language', 'en']);
});

test('says on the page why there is no explanation', async () => {
  const failing = fakeTool({ complaint: 'gouji: 没有规则 unbalanced-total', status: 2 });
  const pages = new RulePages(() => ({ path: failing.path }));
  assert.equal(await pages.provideTextDocumentContent(uri), '# unbalanced-total\n\n没有规则 unbalanced-total\n');
  pages.findBinary = () => ({ path: '/nonexistent/gouji' });
  assert.match(await pages.provideTextDocumentContent(uri), /^# unbalanced-total\n\n.*ENOENT/);
});

const manifest = {
  contributes: {
    configuration: [
      { properties: { 'gouji.language': { description: 'x' } } },
      { properties: { 'gouji.severities.b-rule': { description: 'B' }, 'gouji.severities.a-rule': { description: 'A' } } },
    ],
  },
};

test('opens the page on a rule rendered', async () => {
  await explainRule(manifest, 'blank-cell');
  assert.deepEqual(state.executed.map(([id, page]) => [id, page.toString()]), [['markdown.showPreview', 'gouji-rule:/blank-cell.md']]);
});

test('lets the user choose among all rules, with those at the cursor first', async () => {
  vscode.window.activeTextEditor = textEditor(textDocument(), 3, 5);
  const range = (line) => new vscode.Range({ line, character: 4 }, { line, character: 6 });
  state.diagnostics = [
    { source: 'gouji', range: range(3), code: { value: 'a-rule' } },
    { source: 'gouji', range: range(4), code: 'b-rule' },
    { source: 'other', range: range(3), code: 'b-rule' },
  ];
  let offered;
  state.pick = (items) => ((offered = items), items[0]);
  await explainRule(manifest);
  assert.deepEqual(offered, [{ label: 'a-rule', detail: 'A' }, { label: 'b-rule', detail: 'B' }]);
  assert.equal(state.executed[0][1].toString(), 'gouji-rule:/a-rule.md');
});

test('opens nothing where the user chooses nothing', async () => {
  await explainRule(manifest);
  assert.deepEqual(state.executed, []);
});
