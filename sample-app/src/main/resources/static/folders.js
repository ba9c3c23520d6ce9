// Files in folders that users drop or select.

import { call } from "./calls.js";

/**
 * Reads the dropped files. Call this function in the event handler, because the files are not available later.
 *
 * @param transfer the DataTransfer
 * @returns a promise of the files, each with the names of its folders, and of the empty folders
 */
export function dropped(transfer) {
	const entries = Array.from(transfer.items).map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
	return Promise.all(entries.map((entry) => walk(entry, []))).then((found) => found.flat());
}

/** Returns the selected files of an input, for files or for a folder. */
export function chosen(files) {
	return Array.from(files, (file) => ({ file, folders: file.webkitRelativePath.split("/").slice(0, -1) }));
}

async function walk(entry, folders) {
	if (entry.isFile) {
		return [{ file: await new Promise((resolve, reject) => entry.file(resolve, reject)), folders }];
	}
	const path = [...folders, entry.name];
	const children = await content(entry.createReader());
	const found = await Promise.all(children.map((child) => walk(child, path)));
	return children.length ? found.flat() : [{ folders: path }];
}

/** Reads a folder, which browsers return in pieces. */
async function content(reader) {
	const entries = [];
	for (;;) {
		const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
		if (!some.length) {
			return entries;
		}
		entries.push(...some);
	}
}

/** Finds folders in DRACOON, and creates missing folders. It requests each folder once, and one folder after the other. */
export class Folders {
	#known = new Map();
	#last = Promise.resolve();

	constructor(rootId) {
		this.rootId = rootId;
	}

	find(folders) {
		if (!folders.length) {
			return Promise.resolve(this.rootId);
		}
		const path = folders.join("/");
		if (!this.#known.has(path)) {
			const found = this.#last.then(() => call("PUT", `/nodes/${this.rootId}/folders`, folders)).then(({ id }) => id);
			// ignore the failure here, because the next folder, or a retry of this folder, may still succeed
			this.#last = found.catch(() => this.#known.delete(path));
			this.#known.set(path, found);
		}
		return this.#known.get(path);
	}
}
