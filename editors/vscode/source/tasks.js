// @ts-check
'use strict';
const vscode = require('vscode');
const { localized, reportLanguage } = require('./language');

/** One for each gravity: VS Code reads only English words for it from the text itself. */
const problemMatchers = ['$gouji-error', '$gouji-warning', '$gouji-information'];

/** Offers a task that checks every report of a folder, and runs those of `tasks.json`. */
class CheckTasks {
  /** @param {() => import('./serverBinary').ServerBinary} findBinary */
  constructor(findBinary) {
    this.findBinary = findBinary;
  }

  provideTasks() {
    return (vscode.workspace.workspaceFolders ?? []).map((folder) => this.#task({ type: 'gouji', task: 'check' }, folder));
  }

  /** @param {import('vscode').Task} task */
  resolveTask(task) {
    const { definition, scope } = task;
    if (definition.task !== 'check' || !scope || typeof scope !== 'object') return undefined;
    return this.#task(definition, scope);
  }

  /**
   * @param {import('vscode').TaskDefinition} definition kept as it is, for VS Code to know the task by
   * @param {import('vscode').WorkspaceFolder} folder
   */
  #task(definition, folder) {
    /** @type {string[]} */
    const paths = definition.paths ?? ['.'];
    const options = definition.failOn ? ['--fail-on', definition.failOn] : [];
    const toolArguments = ['check', '--color', 'never', '--language', reportLanguage(), ...options, '--', ...paths];
    const execution = new vscode.ProcessExecution(this.findBinary().path, toolArguments, { cwd: folder.uri.fsPath });
    const task = new vscode.Task(definition, folder, localized('核对全部报告', 'Check all reports'), 'gouji', execution, problemMatchers);
    task.group = vscode.TaskGroup.Test;
    return task;
  }
}

module.exports = { CheckTasks };
