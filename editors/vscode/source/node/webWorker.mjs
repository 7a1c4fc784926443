// @ts-check
import { parentPort } from 'node:worker_threads';
import { systemFiles } from '../../../web/program/files.mjs';
import { Service } from '../../../web/program/service.mjs';

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const service = new Service(systemFiles, (telling) => port.postMessage(telling));

port.on('message', (told) => void service.take(told));
