// @ts-check
import { showReport } from './report.js';

// @ts-ignore -- given by VS Code
const editor = acquireVsCodeApi();

showReport(/** @type {HTMLElement} */ (document.querySelector('main')), {
  post: (message) => editor.postMessage(message),
  listen: (handler) => window.addEventListener('message', ({ data }) => handler(data)),
});
