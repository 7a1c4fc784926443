// @ts-check
'use strict';
const vscode = require('vscode');
const { CheckTerminal } = require('./checkTerminal');
const { localized } = require('./language');

/** Offers a task that checks every report of a folder, and runs those of `tasks.json`. */
class CheckTasks {
  /** @param {import('./folderCheck').FolderCheck} folderCheck */
  constructor(folderCheck) {
    this.folderCheck = folderCheck;
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
    const { paths = ['.'], failOn = 'error' } = definition;
    const execution = new vscode.CustomExecution(async () => new CheckTerminal(this.folderCheck, { folder, paths }, failOn));
    const task = new vscode.Task(definition, folder, localized('核对全部报告', 'Check all reports'), 'gouji', execution);
    task.group = vscode.TaskGroup.Test;
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent };
    return task;
  }
}

module.exports = { CheckTasks };
