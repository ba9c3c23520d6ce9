// The queue of uploads, some of which run concurrently.

import { call, isPassing, isSignedOut } from "./calls.js";
import { Connection } from "./connection.js";
import { Item } from "./item.js";
import { NameQuestions } from "./names.js";
import { Stages } from "./rate.js";
import { slot } from "./slots.js";
import { upload } from "./upload.js";

const PARALLEL = 3;

/** Interval of requests for the progress of the uploads, in milliseconds. */
const INTERVAL = 250;

/** Longest wait for the progress, and for a sign of a running upload, in milliseconds. */
const SILENCE = 10_000;

/** The largest number of files in one check. */
const CHECKED = 500;

/** The number of attempts to send a file, after which it fails although its failure may end by itself. */
const ATTEMPTS = 5;

/** Runs uploads. Its events are "change", "stored" for each new file, "begin" when uploads are added to an idle queue, and "idle" when all uploads have ended. */
export class UploadQueue extends EventTarget {
	items = [];
	#stages = new Stages();
	#connection = new Connection();
	#questions = new NameQuestions();
	#timer;
	#busy = false;

	constructor() {
		super();
		this.#connection.addEventListener("change", () => this.#proceed());
	}

	/**
	 * Adds files.
	 *
	 * @param files the properties of each Item
	 */
	add(files) {
		if (!this.isBusy) {
			this.items = this.items.filter(({ state }) => state === "failed");
			this.#stages = new Stages();
			this.#questions.reset();
		}
		this.items = [...this.items, ...files.map((file) => new Item(file))];
		this.#proceed();
	}

	cancel(items) {
		// cancel waiting uploads first, because they would begin otherwise
		items.filter((item) => item.isOpen && !item.transfer).forEach((item) => item.reset("cancelled"));
		items.forEach((item) => item.transfer?.cancel());
		this.#proceed();
	}

	retry(items) {
		items.forEach((item) => {
			item.failures = 0;
			item.wait();
		});
		this.#proceed();
	}

	forget(items) {
		this.items = this.items.filter((item) => !items.includes(item));
		this.#changed();
	}

	/** Forgets all files, if none of them is open. */
	clear() {
		if (!this.isBusy) {
			this.forget(this.items);
		}
	}

	get isBusy() {
		return this.items.some((item) => item.isOpen);
	}

	/** The failure that interrupts the uploads at present, undefined if there is none. */
	get interruption() {
		return this.#connection.failure;
	}

	count(...states) {
		return this.items.filter(({ state }) => states.includes(state)).length;
	}

	/** The stage that determines the progress: "sent" or "stored". */
	get slower() {
		return this.#stages.slower;
	}

	/** The progress of all uploads that were not cancelled, in the slower stage: percent, bytes per second and remaining seconds, if they are known. */
	get progress() {
		const items = this.items.filter((item) => item.isOpen || item.state === "stored");
		const total = items.reduce((sum, { file }) => sum + file.size, 0);
		const { perSecond } = this.#stages;
		const done = sum(items)[this.slower];
		return {
			percent: total ? done / total * 100 : 100 * this.count("stored") / Math.max(1, items.length),
			speed: perSecond,
			remaining: perSecond && (total - done) / perSecond,
		};
	}

	#proceed() {
		let free = this.#connection.limit(PARALLEL) - this.items.filter((item) => item.isRunning).length;
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
			if (!this.#busy) {
				// forget an interruption, because later uploads find out themselves whether the application answers
				this.#connection.reset();
			}
			this.dispatchEvent(new Event(this.#busy ? "begin" : "idle"));
		}
	}

	async #run(item) {
		item.state = "checking";
		try {
			const target = await item.target();
			const result = await this.#recover(item);
			if (result) {
				this.#stored(item, result);
				return;
			}
			const answer = await this.#check(item, target);
			this.#connection.works();
			// skip an upload that was cancelled in the meantime
			if (item.state !== "checking") {
				return;
			}
			const { name } = item.file;
			const [refused, taken] = [own(answer.refused, name), own(answer.taken, name)];
			if (refused) {
				throw new Error(refused);
			}
			if (taken && !item.action) {
				this.#ask(item, taken);
				return;
			}
			await this.#send(item, target);
		}
		catch (error) {
			this.#failed(item, error);
		}
		finally {
			this.#proceed();
		}
	}

	async #send(item, target) {
		item.state = "ready";
		const release = await slot(PARALLEL);
		try {
			// skip an upload that was cancelled in the meantime
			if (item.state === "ready") {
				item.state = "running";
				this.#changed();
				item.transfer = upload(target, item.file, { name: item.file.name, taken: item.action ?? "FAIL", key: item.key });
				this.#stored(item, await item.transfer.result);
			}
		}
		finally {
			release();
		}
	}

	#stored(item, result) {
		item.finish(result);
		this.#connection.reset();
		this.dispatchEvent(new CustomEvent("stored", { detail: item }));
	}

	/** Ends what is left of an upload whose response was lost, so that nothing is stored twice. Returns the new file if it was complete. */
	async #recover(item) {
		const { lost } = item;
		const result = lost && await call("DELETE", `/uploads/${lost}`);
		item.lost = undefined;
		return result;
	}

	/** Asks before the first content is sent whether DRACOON would accept it, for all waiting files of the same place at once. */
	#check(item, target) {
		if (!item.check) {
			const files = [item, ...this.items.filter((other) => other !== item && ["waiting", "checking"].includes(other.state) && !other.check && other.place === item.place)].slice(0, CHECKED);
			const check = call("POST", `${target}/check`, files.map(({ file: { name, size } }) => ({ name, size })));
			files.forEach((file) => { file.check = check; });
		}
		return item.check;
	}

	async #ask(item, kind) {
		item.state = "asking";
		const action = await this.#questions.ask(item, kind);
		if (item.state === "asking") {
			item.action = action;
			item.state = (action === "skip") ? "cancelled" : "waiting";
			this.#proceed();
		}
	}

	#failed(item, error) {
		if (error.name === "AbortError" || item.state === "cancelled") {
			item.reset("cancelled");
		}
		else if (error.isUnreachable || isSignedOut(error) || (isPassing(error) && (!item.transfer || ++item.failures < ATTEMPTS))) {
			item.lose();
			// the next upload has to find out whether the application answers again
			this.items.filter(({ state }) => ["waiting", "asking"].includes(state)).forEach((other) => { other.check = undefined; });
			this.#connection.lost(error);
		}
		else {
			if (error.status) {
				this.#connection.works();
			}
			if (error.type === "urn:dracoon:problem:conflict" && !item.action && item.transfer) {
				// another user has taken the name since the check
				item.wait();
				this.#ask(item, "file");
			}
			else {
				item.reset("failed");
				item.error = error;
			}
		}
	}

	async #look() {
		const running = this.items.filter(({ transfer }) => transfer);
		let waits = [];
		if (running.length) {
			try {
				const found = await call("GET", `/uploads?${running.map(({ key }) => `key=${key}`).join("&")}`, undefined, SILENCE);
				const known = running.filter((item) => item.transfer && found[item.key]);
				waits = known.map((item) => ({ item, wait: item.note(found[item.key]) })).filter(({ item }) => !item.isSent).map(({ wait }) => wait);
			}
			catch (error) {
				// the uploads report the failure themselves, except if they wait for a connection that is silently gone
				const silent = running.filter(({ transfer }) => error.isUnreachable && transfer && performance.now() - transfer.lastSent > SILENCE);
				silent.forEach(({ transfer }) => transfer.breakOff());
			}
		}
		this.#stages.note(sum(this.items), waits);
		this.#timer = this.isBusy ? setTimeout(() => this.#look(), INTERVAL) : undefined;
		this.#changed();
	}

	#changed() {
		this.dispatchEvent(new Event("change"));
	}
}

/** Returns the value of a key, but not what all objects inherit, such as "constructor". */
function own(object, key) {
	return Object.hasOwn(object, key) ? object[key] : undefined;
}

function sum(items) {
	return {
		sent: items.reduce((total, { bytes }) => total + bytes.sent, 0),
		stored: items.reduce((total, { bytes }) => total + bytes.stored, 0),
	};
}
