// @ts-check
'use strict';
const vscode = require('vscode');
const { localized } = require('./language');

/**
 * The program that was found, or why there is none that can be run.
 * @typedef {{ path: string, problem?: undefined }
 *   | { path: string, problem: 'missing' | 'notAFile' | 'notExecutable', isConfigured: boolean }} ServerBinary
 */

/**
 * Why the program does not run, and the buttons with what can be done about it.
 * @typedef {{ message: string, buttons: [title: string, command: string, argument?: unknown][] }} Trouble
 */

/**
 * Shows a trouble, and does what the button stands for that is chosen.
 * @param {Trouble} trouble
 */
async function tellOf({ message, buttons }) {
  const chosen = await vscode.window.showErrorMessage(message, ...buttons.map(([title]) => title));
  const button = buttons.find(([title]) => title === chosen);
  if (button) await vscode.commands.executeCommand(button[1], ...button.slice(2));
}

/**
 * Where the program runs on another machine, its path is a setting of that machine, which the user's own do not list.
 * @returns {[string, string, unknown]}
 */
const openSettings = () => [
  localized('打开设置', 'Open Settings'),
  ...(vscode.env.remoteName
    ? /** @type {const} */ (['workbench.action.openRemoteSettings', { query: 'gouji.serverPath' }])
    : /** @type {const} */ (['workbench.action.openSettings', 'gouji.serverPath'])),
];
/** @returns {[string, string]} */
const showLog = () => [localized('查看日志', 'Show Log'), 'gouji.showLog'];
/** @returns {[string, string]} */
const restart = () => [localized('重启', 'Restart'), 'gouji.restart'];
/** @returns {[string, string]} */
const getServer = () => [localized('下载说明', 'How to Get It'), 'gouji.getServer'];

/**
 * Why the program cannot be run.
 * @param {{ path: string, problem: 'missing' | 'notAFile' | 'notExecutable', isConfigured: boolean }} binary
 * @returns {Trouble}
 */
function missingServer({ path, problem, isConfigured }) {
  if (!isConfigured && problem === 'missing') {
    return {
      message: localized(
        '勾稽：没有找到程序 gouji，报告不会被核对。扩展里没有随附，PATH 里也没有。',
        'gouji: the program gouji was not found, so reports are not checked. It is neither in the extension nor on PATH.'
      ),
      buttons: [openSettings(), getServer()],
    };
  }
  const reason = {
    missing: localized('没有这个文件', 'there is no such file'),
    notAFile: localized('不是文件', 'it is not a file'),
    notExecutable: localized('没有执行权限（chmod +x）', 'it may not be executed (chmod +x)'),
  }[problem];
  const source = isConfigured ? localized('设置 gouji.serverPath', 'the setting gouji.serverPath') : localized('随附的程序', 'the bundled program');
  return {
    message: localized(`勾稽：无法运行 ${path}（${source}）：${reason}。`, `gouji: cannot run ${path} (${source}): ${reason}.`),
    buttons: [openSettings(), getServer()],
  };
}

/**
 * That the program ended before it had answered at all.
 * @param {string} path
 * @param {string} reason what the client knows of it, or nothing
 * @returns {Trouble}
 */
function failedStart(path, reason) {
  const detail = reason ? localized(`：${reason}`, `: ${reason}`) : '';
  return {
    message: localized(
      `勾稽：${path} 一启动就退出了${detail}。请确认它是本机能运行的 gouji。`,
      `gouji: ${path} ended as soon as it was started${detail}. Please make sure that it is a gouji for this machine.`
    ),
    buttons: [openSettings(), showLog(), restart()],
  };
}

/**
 * That no further restart is tried.
 * @param {number} count
 * @returns {Trouble}
 */
function repeatedEnds(count) {
  return {
    message: localized(
      `勾稽：程序短时间内退出了 ${count} 次，不再自动重启。报告暂时不会被核对。`,
      `gouji: the program has ended ${count} times in a short while and is not restarted any more. Reports are not checked for now.`
    ),
    buttons: [restart(), showLog()],
  };
}

module.exports = { missingServer, failedStart, repeatedEnds, tellOf };
