// @ts-check
// The program in a worker of a browser, with the files that it is given.
import { HeldFiles } from './heldFiles.mjs';
import { Service } from './service.mjs';

const files = new HeldFiles();
const service = new Service(files, (telling) => postMessage(telling));

addEventListener('message', ({ data }) => {
  if (data.files) files.put(data.files);
  if (data.gone) files.remove(data.gone);
  void service.take(data);
});
