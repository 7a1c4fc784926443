// @ts-check
import { words } from './words.js';

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById('asking'));
const form = /** @type {HTMLFormElement} */ (dialog.firstElementChild);

/**
 * Asks the user, or tells them where there is nothing to choose.
 * @param {string} text
 * @param {{ accept?: string, fields?: { name: string, label: string, value?: string, pattern?: string }[] }} [question]
 * @returns {Promise<Record<string, string> | undefined>} what was filled in; nothing where it was cancelled
 */
export function ask(text, { accept, fields = [] } = {}) {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  const inputs = fields.map(({ name, label, value = '', pattern }) => {
    const element = document.createElement('label');
    const input = document.createElement('input');
    Object.assign(input, { name, value, required: true });
    if (pattern) input.pattern = pattern;
    element.append(label, input);
    return element;
  });
  const buttons = document.createElement('menu');
  if (accept) buttons.append(button(words('取消', 'Cancel'), 'cancel'));
  buttons.append(button(accept ?? words('知道了', 'OK'), 'accept'));
  form.replaceChildren(paragraph, ...inputs, buttons);
  dialog.returnValue = '';
  dialog.showModal();
  /** @type {HTMLElement | null} */ (form.querySelector('input, button[value=accept]'))?.focus();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(dialog.returnValue === 'accept' ? Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])) : undefined);
  });
}

/**
 * Asks the user which of several things is meant.
 * @param {string} text
 * @param {{ title: string, value: string }[]} choices the last one is the likeliest
 * @returns {Promise<string | undefined>} nothing where it was cancelled
 */
export function choose(text, choices) {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  const buttons = document.createElement('menu');
  buttons.append(button(words('取消', 'Cancel'), 'cancel'), ...choices.map(({ title, value }) => button(title, value)));
  form.replaceChildren(paragraph, buttons);
  dialog.returnValue = '';
  dialog.showModal();
  /** @type {HTMLElement | null} */ (buttons.lastElementChild)?.focus();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(choices.find(({ value }) => value === dialog.returnValue)?.value);
  });
}

/**
 * @param {string} title
 * @param {string} value
 */
function button(title, value) {
  const element = document.createElement('button');
  element.value = value;
  element.textContent = title;
  if (value === 'cancel') element.formNoValidate = true;
  return element;
}
