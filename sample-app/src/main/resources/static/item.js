// One file of the queue.

import { visible } from "./dom.js";

let keys = 0;
const page = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

const RUNNING = ["checking", "ready", "running", "finishing"];
const OPEN = ["waiting", "asking", ...RUNNING];

/**
 * One file. Its state is "waiting", "checking", "asking", "ready", "running", "finishing", "stored", "failed" or
 * "cancelled". It counts the bytes of both stages: "sent" to the application, and "stored" in DRACOON.
 */
export class Item {
	/**
	 * Creates a file in the state "waiting".
	 *
	 * @param file the File
	 * @param path the path to show
	 * @param place a key that all files with the same target have
	 * @param target a function that returns a promise of the path to which the content is sent
	 * @param whenStored a function to call with the new file, or undefined
	 */
	constructor({ file, path, place, target, whenStored }) {
		Object.assign(this, { file, path, place, target, whenStored, failures: 0, action: undefined, lost: undefined });
		this.wait();
	}

	/** Lets this file wait for its turn, and for a new check. */
	wait() {
		this.reset("waiting");
		Object.assign(this, { error: undefined, check: undefined, key: `${page}-${keys++}` });
	}

	/** Waits again after a failure that said nothing about the outcome. "lost" is the key under which the application knows it. */
	lose() {
		this.lost = this.transfer ? this.key : this.lost;
		this.wait();
	}

	reset(state) {
		Object.assign(this, { state, transfer: undefined, waited: 0, bytes: { sent: 0, stored: 0 } });
	}

	finish(result) {
		this.reset("stored");
		this.result = result;
		this.bytes = { sent: this.file.size, stored: this.file.size };
	}

	/**
	 * Takes over the progress that the application reports.
	 *
	 * @returns how long the application has waited for the content since the last report, in milliseconds
	 */
	note({ received, waited, stored, finishing }) {
		const wait = waited - this.waited;
		this.waited = waited;
		this.bytes = { sent: Math.min(this.file.size, received), stored: Math.min(this.file.size, stored) };
		this.state = finishing ? "finishing" : "running";
		return wait;
	}

	/** The name in DRACOON, if it is not the last name of the path. */
	get newName() {
		return (visible(this.result.name) !== visible(this.path.split("/").at(-1))) ? this.result.name : undefined;
	}

	get isSent() {
		return this.bytes.sent === this.file.size;
	}

	get isRunning() {
		return RUNNING.includes(this.state);
	}

	get isOpen() {
		return OPEN.includes(this.state);
	}
}
