// @ts-check
import { showReport } from '../../vscode/media/preview/report.js';

showReport(/** @type {HTMLElement} */ (document.querySelector('main')), {
  post: (message) => parent.postMessage(message, '*'),
  listen: (handler) =>
    addEventListener('message', ({ data, source }) => {
      if (source === parent) handler(data);
    }),
});
