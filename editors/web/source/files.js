// @ts-check

/**
 * Offers bytes to be saved as a file.
 * @param {Uint8Array | string} content
 * @param {string} name
 * @param {string} type
 */
export function save(content, name, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (content)], { type }));
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * What a file says as the text of a report: a document or a page as Markdown, any other text as it is.
 * @param {import('./server.js').Server} server
 * @param {File} file
 * @returns {Promise<import('./server.js').Answer>}
 */
export async function textOf(server, file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isText = /\.(md|markdown|txt)$/i.test(file.name);
  return server.perform({ task: isText ? 'text' : 'import', name: file.name }, bytes);
}

/** Whose report a text is, and of which year. @typedef {{ body: string, year: number }} Identity */

/**
 * @param {import('./server.js').Server} server
 * @param {string} text
 * @returns {Promise<Identity | undefined>} nothing where it is no report, or its title does not tell
 */
export async function identityOf(server, text) {
  const { message, bytes } = await server.perform({ task: 'export', format: 'json' }, text);
  if (message !== undefined) return undefined;
  const { body, year } = JSON.parse(new TextDecoder().decode(bytes));
  return typeof body === 'string' && typeof year === 'number' ? { body, year } : undefined;
}

/**
 * A name of a file with another ending.
 * @param {string} name
 * @param {string} ending
 */
export function renamed(name, ending) {
  return `${name.replace(/\.[^./]*$/, '')}.${ending}`;
}
