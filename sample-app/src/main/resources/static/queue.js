// The queue of uploads, some of which run concurrently.

import { call } from "./calls.js";
import { Rate } from "./rate.js";
import { upload } from "./upload.js";

const PARALLEL = 3;

/** Interval of requests for the progress of the uploads, in milliseconds. */
const INTERVAL = 250;

let keys = 0;
const page = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * One file. Its state is "waiting", "running", "finishing", "stored", "failed" or "cancelled"; its progress counts the
 * bytes that DRACOON has received, not those that the browser has sent.
 */
class Item {
	constructor({ file, path, parent }) {
		Object.assign(this, { file, path, parent, bytes: 0 });
		this.wait();
	}

	wait() {
		Object.assign(this, { state: "waiting", bytes: 0, error: undefined, key: `${page}-${keys++}` });
	}

	get isRunning() {
		return this.state === "running" || this.state === "finishing";
	}

	get isOpen() {
		return this.isRunning || this.state === "waiting";
	}
}

/** Runs uploads. Its events are "change", "stored" for each new file, "begin" when uploads are added to an idle queue, and "idle" when all uploads have ended. */
export class UploadQueue extends EventTarget {
	items = [];
	#rate = new Rate();
	#timer;
	#busy = false;

	/**
	 * Adds files.
	 *
	 * @param files for each file, the File, the path to show, and a function that returns a promise of the id of its folder
	 */
	add(files) {
		if (!this.isBusy) {
			this.items = this.items.filter(({ state }) => state === "failed");
			this.#rate = new Rate();
		}
		this.items = [...this.items, ...files.map((file) => new Item(file))];
		this.#proceed();
	}

	cancel(items) {
		// cancel waiting uploads first, because they would begin otherwise
		items.filter((item) => item.isOpen && !item.transfer).forEach((item) => { item.state = "cancelled"; });
		items.forEach((item) => item.transfer?.cancel());
		this.#proceed();
	}

	retry(items) {
		items.forEach((item) => item.wait());
		this.#proceed();
	}

	forget(items) {
		this.items = this.items.filter((item) => !items.includes(item));
		this.#changed();
	}

	get isBusy() {
		return this.items.some((item) => item.isOpen);
	}

	count(...states) {
		return this.items.filter(({ state }) => states.includes(state)).length;
	}

	/** The progress of all uploads that were not cancelled: percent, bytes per second, and remaining seconds, if they are known. */
	get progress() {
		const items = this.items.filter((item) => item.isOpen || item.state === "stored");
		const total = items.reduce((sum, { file }) => sum + file.size, 0);
		const done = items.reduce((sum, { bytes }) => sum + bytes, 0);
		const speed = this.#rate.perSecond;
		return {
			percent: total ? done / total * 100 : 100 * this.count("stored") / Math.max(1, items.length),
			speed,
			remaining: speed ? (total - done) / speed : undefined,
		};
	}

	#proceed() {
		let free = PARALLEL - this.count("running", "finishing");
		for (let i = 0; free > 0 && i < this.items.length; i++) {
			if (this.items[i].state === "waiting") {
				this.#run(this.items[i]);
				free--;
			}
		}
		if (this.isBusy) {
			this.#timer ??= setTimeout(() => this.#look(), INTERVAL);
		}
		this.#changed();
		if (this.#busy !== this.isBusy) {
			this.#busy = this.isBusy;
			this.dispatchEvent(new Event(this.#busy ? "begin" : "idle"));
		}
	}

	async #run(item) {
		item.state = "running";
		try {
			const parent = await item.parent();
			// skip an upload that was cancelled while its folder was created
			if (item.state === "running") {
				item.transfer = upload(parent, item.file, item.key);
				item.stored = await item.transfer.result;
				this.#end(item, "stored");
				item.bytes = item.file.size;
				this.dispatchEvent(new Event("stored"));
			}
		}
		catch (error) {
			item.error = error;
			this.#end(item, (error.name === "AbortError" || item.state === "cancelled") ? "cancelled" : "failed");
		}
		this.#proceed();
	}

	#end(item, state) {
		Object.assign(item, { state, transfer: undefined, bytes: 0 });
	}

	async #look() {
		const running = this.items.filter((item) => item.isRunning);
		// ignore a failure of this request, because a failed upload reports its own failure
		const found = running.length ? await call("GET", `/uploads?${running.map(({ key }) => `key=${key}`).join("&")}`).catch(() => ({})) : {};
		for (const item of running.filter((item) => item.isRunning && found[item.key])) {
			item.bytes = Math.min(item.file.size, found[item.key].bytes);
			item.state = found[item.key].finishing ? "finishing" : "running";
		}
		this.#rate.note(this.items.reduce((sum, { bytes }) => sum + bytes, 0));
		this.#timer = this.isBusy ? setTimeout(() => this.#look(), INTERVAL) : undefined;
		this.#changed();
	}

	#changed() {
		this.dispatchEvent(new Event("change"));
	}
}
