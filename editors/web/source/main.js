// @ts-check
import { Page } from './page.js';

// @ts-ignore -- `bundle.mjs` puts them in
import { frame, program, worker } from 'parts';

const bytes = Uint8Array.from(atob(program), (letter) => letter.charCodeAt(0));
// @ts-ignore -- for whoever looks into the page, and its test
globalThis.gouji = new Page({ worker, frame, program: bytes });
