// @ts-check

/** A file as it is held: one that is only named has no content. @typedef {{ path: string, bytes?: Uint8Array }} HeldFile */
/** @typedef {import('./program.mjs').Host} Host */

/**
 * Files that are held here, for a program that runs where no file can be read at the moment it asks.
 * @implements {Host}
 */
export class HeldFiles {
  /** @type {Map<string, { bytes: Uint8Array | undefined, changed: number }>} */
  #files = new Map();
  /** What lies in each folder, by name, and whether that is a folder. @type {Map<string, Map<string, boolean>> | undefined} */
  #folders;
  #count = 0;

  /** @param {HeldFile[]} files in the place of those that were held under their paths */
  put(files) {
    // Whoever reads them knows one that has changed by its stamp.
    for (const { path, bytes } of files) this.#files.set(path, { bytes, changed: ++this.#count });
    this.#folders = undefined;
  }

  /** @param {string[]} paths of what is there no longer */
  remove(paths) {
    for (const path of paths) this.#files.delete(path);
    this.#folders = undefined;
  }

  /** @param {string} path */
  stamp = (path) => {
    const file = this.#files.get(path);
    return file && { size: file.bytes?.length ?? 0, changed: file.changed };
  };

  /**
   * @param {string} path
   * @param {number} limit
   */
  contents = (path, limit) => this.#files.get(path)?.bytes?.subarray(0, limit);

  /** @param {string} path */
  entries = (path) => {
    const listing = this.#tree().get(path);
    return listing && [...listing].map(([name, isFolder]) => ({ name, isFolder }));
  };

  /** @param {string} path */
  isFolder = (path) => this.#tree().has(path);

  currentFolder = () => '/';

  #tree() {
    if (this.#folders) return this.#folders;
    /** @type {Map<string, Map<string, boolean>>} */
    const folders = (this.#folders = new Map());
    for (const path of this.#files.keys()) {
      let [child, isFolder] = [path, false];
      for (let slash = child.lastIndexOf('/'); slash >= 0; slash = child.lastIndexOf('/')) {
        const folder = child.slice(0, slash) || '/';
        const listing = folders.get(folder);
        if (listing) listing.set(child.slice(slash + 1), isFolder);
        else folders.set(folder, new Map([[child.slice(slash + 1), isFolder]]));
        if (listing || folder === '/') break;
        [child, isFolder] = [folder, true];
      }
    }
    return folders;
  }
}
