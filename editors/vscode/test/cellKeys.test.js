'use strict';
require('./stubs/register');
const assert = require('node:assert/strict');
const { afterEach, beforeEach, describe, test } = require('node:test');
const vscode = require('vscode');
const { cellCommands, tryCommands } = require('../source/cells/cellCommands');
const { isFigure } = require('../source/cells/cellSuggestions');
const { next } = require('../source/cells/cellSteps');
const { tableAt } = require('../source/cells/pipeTable');
const { WalkedTable } = require('../source/cells/walkedTable');
const { FigurePaste } = require('../source/cells/pasteFigures');
const { PipeOvertype } = require('../source/cells/pipeOvertype');
const { TableContext } = require('../source/cells/tableContext');
const { editing } = require('./stubs/tableEditing');

const { state, events } = vscode.stub;
const head = '| 信息内容 | 制发 | 废止 | 有效 |\n|---|----:|----:|----:|\n';
const without = (text) => text.slice(head.length);
/** @type {ReturnType<typeof editing>} */
let text;
/** @type {{ dispose(): void } | undefined} */
let part;

beforeEach(() => vscode.stub.reset());
afterEach(() => part?.dispose());

/** Opens a table with these rows. */
function open(rows, languageId) {
  text = editing(head + rows, languageId);
  vscode.window.activeTextEditor = text.editor;
}

/** Waits until what was asked for has been done. */
const done = () => new Promise((resolve) => setTimeout(resolve, 40));

describe('in a table', () => {
  const press = async (command, rows) => {
    open(rows);
    await cellCommands[command]();
    return without(text.shown());
  };

  test('Tab selects the next figure, and lays out the one that was typed', async () => {
    assert.equal(await press('gouji.nextCell', '| 规章 |    12‸ |  4 |     |'), '| 规章 |  12 |  ‸4‸ |     |');
    assert.equal(await press('gouji.nextCell', '| 规章 |   1 |   2 | 3‸    |\n| 文件 |     |     |     |'), '| 规章 |   1 |   2 |   3 |\n| 文件 |    ‸ |     |     |');
    assert.deepEqual(text.editor.stops, [{ undoStopBefore: false, undoStopAfter: true }], 'what was typed and its layout are one undo step');
  });

  test('a movement ends the undo step where nothing is to be laid out', async () => {
    await press('gouji.nextCell', '| 规章 |   1‸ |   2 |   3 |');
    assert.deepEqual(text.editor.stops, []);
    assert.deepEqual(state.executed.map(([id]) => id), ['cursorMove']);
  });

  test('what is typed before the cursor is in the next cell is brought there', async () => {
    open('| 规章 | 108‸ |     |   3 |');
    text.editor.lag = 30;
    const first = cellCommands['gouji.nextCell']();
    text.type('4');
    text.type('2');
    const second = cellCommands['gouji.nextCell']();
    text.type('5');
    await Promise.all([first, second]);
    await done();
    assert.equal(without(text.shown()), '| 规章 | 108 |  42 |   5‸ |');
  });

  test('nothing is brought anywhere where the text is changed otherwise meanwhile', async () => {
    open('| 规章 | 108‸ |     |   3 |');
    text.editor.lag = 30;
    const walk = cellCommands['gouji.nextCell']();
    text.type('4');
    text.type('\t');
    await walk;
    assert.equal(without(text.shown()).replace(/ /g, '').replaceAll('‸', ''), '|规章|1084\t||3|');
  });

  test('Tab leaves the table behind its last figure, Shift+Tab stays at its first', async () => {
    assert.equal(await press('gouji.nextCell', '| 规章 | 1 | 2 | 3‸ |\n\n## 三'), '| 规章 |   1 |   2 |   3 |\n‸\n## 三');
    assert.equal(await press('gouji.previousCell', '| 规章 |   ‸1 |   2 |   3 |'), '| 规章 |   ‸1 |   2 |   3 |');
  });

  test('Enter does not tear a row', async () => {
    assert.equal(await press('gouji.cellBelow', '| 规章 |   1 |  ‸2 |   3 |\n| 文件 |   4 |   5 |   6 |'), '| 规章 |   1 |   2 |   3 |\n| 文件 |   4 |   ‸5‸ |   6 |');
  });

  test('Enter makes the row that the server has for the form', async () => {
    state.registered['vscode.executeFormatOnTypeProvider'] = (_uri, place) => [vscode.TextEdit.insert(place, '\n| 文件 |     |     |     |')];
    assert.equal(await press('gouji.cellBelow', '| 规章 |   1 |   2 |   3‸ |'), '| 规章 |   1 |   2 |   3 |\n| 文件 |    ‸ |     |     |');
    assert.deepEqual(text.editor.stops, [{ undoStopBefore: true, undoStopAfter: true }]);
  });

  /** The server, which takes its time, with the rows that it knows. */
  const slowServer = (...labels) => {
    state.registered['vscode.executeFormatOnTypeProvider'] = async (_uri, place) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const label = labels.shift();
      return label ? [vscode.TextEdit.insert(place, `\n| ${label} |     |     |     |`)] : [];
    };
  };

  test('what is typed before the server has written the next row stands in it, and the keys lead on', async () => {
    slowServer('文件', '许可');
    open('| 规章 |   1 |   2 |   3‸ |');
    const first = cellCommands['gouji.cellBelow']();
    text.type('4');
    text.type('2');
    const second = cellCommands['gouji.nextCell']();
    text.type('5');
    await Promise.all([first, second]);
    assert.equal(without(text.shown()), '| 规章 |   1 |   2 |   3 |\n| 文件 |  42 |   5‸ |     |');
  });

  test('a hand that is more than a row ahead of the server has each figure where it belongs', async () => {
    slowServer('文件', '许可');
    open('| 规章 |   1 |   2 |   3‸ |\n\n## 三');
    const done = [cellCommands['gouji.cellBelow']()];
    for (const key of ['4', '\t', '5', '\t', '6', '\n', '7']) {
      if (key === '\t') done.push(cellCommands['gouji.nextCell']());
      else if (key === '\n') done.push(cellCommands['gouji.cellBelow']());
      else text.type(key);
    }
    await Promise.all(done);
    assert.equal(without(text.shown()), '| 规章 |   1 |   2 |   3 |\n| 文件 |   4 |   5 |   6 |\n| 许可 |   7‸ |     |     |\n\n## 三');
  });

  test('what is typed for a row that the form has not is kept below the table', async () => {
    slowServer();
    open('| 规章 |   1 |   2 |   3‸ |\n\n## 三');
    const first = cellCommands['gouji.cellBelow']();
    text.type('4');
    const second = cellCommands['gouji.nextCell']();
    text.type('5');
    await Promise.all([first, second]);
    assert.equal(without(text.shown()), '| 规章 |   1 |   2 |   3 |\n4 5‸\n\n## 三');
  });

  test('a hand that goes on below the table writes in order there, and breaks its own line', () => {
    const { document } = editing(`${head}| 规章 | 1 | 2 | 3‸ |\n\n## 三`).editor;
    const walked = new WalkedTable(document, tableAt(document, 2), { line: 2, cell: 3 });
    assert.ok(walked.grow());
    walked.take('4');
    walked.label(undefined);
    walked.take('5');
    assert.deepEqual([walked.go(next), walked.grow(), walked.leave()], [false, false, false]);
    walked.take('6');
    walked.breakLine();
    walked.take('7');
    assert.deepEqual([3, 4, 5].map((line) => walked.lineAt(line).text), ['456', '7', '']);
    assert.deepEqual(walked.selection, { line: 4, start: 1, end: 1 });
    assert.deepEqual(walked.changes(document).at(-1), { after: 2, count: 2, text: '\n456\n7' });
  });

  test('Enter behind the last pipe of the form leaves the cursor in its row until the next one is there', async () => {
    slowServer('文件');
    open('| 规章 |   1 |   2 |   3 |‸');
    const done = cellCommands['gouji.cellBelow']();
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(text.editor.selection.active.character, '| 规章 |   1 |   2 |   3 |'.length);
    text.type('4');
    await done;
    assert.equal(without(text.shown()), '| 规章 |   1 |   2 |   3 |\n| 文件 |   4‸ |     |     |');
  });

  test('words are brought to their cell as figures are, and Tab behind the last cell makes a row of a table of another kind', async () => {
    text = editing('| 乡镇 | 条数 |\n|---|---:|\n| 甲 | 3‸ |', 'gouji-report');
    vscode.window.activeTextEditor = text.editor;
    text.editor.lag = 30;
    const done = [cellCommands['gouji.nextCell']()];
    for (const key of '清泉') text.type(key);
    done.push(cellCommands['gouji.nextCell']());
    text.type('1');
    text.type('|');
    await Promise.all(done);
    assert.equal(text.shown(), '| 乡镇 | 条数 |\n|---|---:|\n| 甲 |  3 |\n| 清泉 |  1 |‸');
    text.editor.lag = 0;
    await cellCommands['gouji.nextCell']();
    await cellCommands['gouji.nextCell']();
    await cellCommands['gouji.nextCell']();
    assert.equal(text.shown().split('\n').length, 6, 'a row that was left blank ends the table');
  });

  test('a command that VS Code only tries does nothing', async () => {
    await press('gouji.nextCell', '| 规章 |   1‸ |   2 |   3 |');
    const before = text.shown();
    await tryCommands();
    const [, { commands }] = state.executed.find(([id]) => id === 'runCommands');
    assert.deepEqual(commands.map(({ command }) => command), Object.keys(cellCommands));
    for (const { command, args } of commands) await cellCommands[command](args);
    assert.equal(text.shown(), before);
  });

  test('Enter goes below a table that has all the form has', async () => {
    assert.equal(await press('gouji.cellBelow', '| 规章 |   1 |   2 |   3‸ |\n'), '| 规章 |   1 |   2 |   3 |\n‸\n');
  });

  test('Enter makes a blank row in a table of another kind', async () => {
    text = editing('| 乡镇 | 条数 |\n|---|---|\n| 甲 | 3‸ |');
    vscode.window.activeTextEditor = text.editor;
    await cellCommands['gouji.cellBelow']();
    assert.equal(text.shown(), '| 乡镇 | 条数 |\n|---|---|\n| 甲 | 3 |\n|  ‸ |   |');
  });

  test('Enter before the first pipe is a line break', async () => {
    await press('gouji.cellBelow', '‸| 规章 | 1 | 2 | 3 |');
    assert.deepEqual(state.executed, [['type', { text: '\n' }]]);
  });
});

test('figures that nobody has asked for are not offered behind the labels of the form, where Tab would take them', () => {
  const places = (rows, top = head) => {
    const document = editing(`${top}${rows}‸`).editor.document;
    const { text: line } = document.lineAt(2);
    return [...line].map((_, character) => isFigure(document, { line: 2, character }));
  };
  assert.deepEqual(places('| 规章 | 1 |2'), [...'| 规章 | 1 |2'].map((_, index) => index > 5));
  assert.ok(places('| | | 5').every((is) => !is), 'its label may still come');
  assert.ok(places('|  | 1 | 2 | 3 |').some((is) => is), 'it has every column of its heading');
  assert.ok(places('| 甲 | 1 |', '| 乡镇 | 条数 |\n|---|---|\n').every((is) => !is));
});

describe('a pipe typed where one stands', () => {
  const type = async (rows, keys, languageId) => {
    open(rows, languageId);
    part = new PipeOvertype();
    const { start, end } = text.editor.selection;
    text.select(start.line, start.character, end.character);
    for (const key of keys) {
      text.type(key);
      if (languageId !== 'fast') await done();
    }
    await done();
    return without(text.shown());
  };

  test('goes over it', async () => {
    assert.equal(await type('| 规章 |   ‸  |     |     |', '1|22|3'), '| 规章 |   1 |  22 |3‸     |');
    assert.equal(await type('| 规章 |   1‸ |   2 |   3 |', '|'), '| 规章 |   1 |   ‸2‸ |   3 |');
  });

  test('goes over it though keys follow before it can', async () => {
    open('| 规章 |   ‸  |     |     |');
    part = new PipeOvertype();
    for (const key of '0|0|12') text.type(key);
    await done();
    assert.equal(without(text.shown()), '| 规章 |   0 |   0 |12‸  |');
  });

  test('does not replace the figure that is selected', async () => {
    assert.equal(await type('| 规章 |   ‸9‸ |   2 |   3 |', '|'), '| 规章 |   9 |   ‸2‸ |   3 |');
  });

  test('is left where it splits what is written, and in a table of another kind', async () => {
    assert.equal(await type('| 规章 |  1‸2 |   2 |   3 |', '|'), '| 规章 |  1|‸2 |   2 |   3 |');
    text = editing('| a‸ | b |\n|---|---|');
    vscode.window.activeTextEditor = text.editor;
    text.type('|');
    await done();
    assert.equal(text.shown(), '| a|‸ | b |\n|---|---|');
  });
});

describe('a block from a spreadsheet', () => {
  const paste = async (rows, clipboard) => {
    open(rows);
    const ranges = [new vscode.Range(text.editor.selection.start, text.editor.selection.end)];
    const transfer = { get: () => ({ asString: async () => clipboard }) };
    return new FigurePaste('kind').provideDocumentPasteEdits(text.editor.document, ranges, transfer);
  };
  const written = ([{ additionalEdit }]) => additionalEdit.replacements.map(({ range, text: cell }) => [range.start.line, range.start.character, cell]);

  test('fills blank cells without asking, laid out, and leaves the text around the cursor alone', async () => {
    const edits = await paste('| 规章 |   ‸  |     |   3 |\n| 文件 |     |     |     |', '1\t2\t3\r\n4\t\t6\r\n');
    assert.equal(edits[0].insertText, '');
    assert.deepEqual(written(edits), [[2, 6, '   1 '], [2, 12, '   2 '], [2, 18, '   3 '], [3, 6, '   4 '], [3, 18, '   6 ']]);
    assert.deepEqual(state.messages, []);
  });

  test('asks before it changes other figures, and pastes nothing where it may not', async () => {
    const edits = await paste('| 规章 |   ‸1 |   2 |   3 |', '1\t9\t8');
    assert.equal(state.messages[0].text, '粘贴会改掉表中已有的 2 个数，要覆盖吗？');
    assert.deepEqual(edits.map(({ insertText, additionalEdit }) => [insertText, additionalEdit]), [['', undefined]]);
    state.answers = ['覆盖'];
    assert.equal(written(await paste('| 规章 |   ‸1 |   2 |   3 |', '1\t9\t8')).length, 3);
  });

  test('leaves to others what is no block, does not fit, or is no table of the form', async () => {
    assert.equal(await paste('| 规章 |   ‸1 |   2 |   3 |', '某局'), undefined);
    assert.equal(await paste('| 规章 |   1 |   ‸2 |   3 |', '1\t2\t3\t4'), undefined);
    assert.equal(await paste('|---|\n‸', '1\t2'), undefined);
  });
});

test('tells VS Code whether the cursor is in a table, once for each change', () => {
  open('| 规章 |   ‸1 |   2 |   3 |\n\n本年');
  part = new TableContext();
  const told = () => state.executed.filter(([, name]) => name === 'gouji.inTable').map(([, , value]) => value);
  text.select(2, 12);
  text.select(3, 0);
  text.select(4, 1);
  text.select(2, 3);
  vscode.window.activeTextEditor = undefined;
  events.activeEditor.fire(undefined);
  assert.deepEqual(told(), [true, false, true, false]);
});

test('a table that is begun is none until its row of dashes', () => {
  const isIn = (rows) => {
    vscode.stub.reset();
    vscode.window.activeTextEditor = editing(rows).editor;
    new TableContext().dispose();
    return state.executed.find(([, name]) => name === 'gouji.inTable')[2];
  };
  assert.deepEqual(['| 乡镇 | 条数‸ |', '| 乡镇 | 条数 |\n|-‸--|---|', '| 信息内容 | 本年制发件数‸ |'].map(isIn), [false, true, true]);
});
