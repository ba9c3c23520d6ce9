// The rates of growth of the two stages of uploads.

const WINDOW = 5_000;

/** Shortest period for a meaningful rate, in milliseconds. */
const ENOUGH = 1_500;

/** The smallest weight of the newest measurement in the mean. The mean follows a change within about two seconds. */
const WEIGHT = 0.15;

/** The rate of growth of one number, as the mean of the last seconds. */
class Rate {
	#notes = [];

	note(now, bytes) {
		// start again if the value has decreased, because a part is sent again or an upload was cancelled
		if (bytes < (this.#notes.at(-1)?.bytes ?? 0)) {
			this.#notes = [];
		}
		this.#notes.push({ now, bytes });
		while (this.#notes.length > 2 && this.#notes[1].now < now - WINDOW) {
			this.#notes.shift();
		}
	}

	get perSecond() {
		const first = this.#notes.at(0);
		const last = this.#notes.at(-1);
		const time = last ? last.now - first.now : 0;
		return (time >= ENOUGH && last.bytes > first.bytes) ? (last.bytes - first.bytes) / time * 1000 : undefined;
	}
}

/**
 * The two stages of uploads: "sent" by the browser to the application, and "stored" in DRACOON. DRACOON receives whole
 * parts, so that its rate over some seconds says nothing about a slow line of the browser. Therefore the slower stage is
 * the one for which the application waits most of the time.
 */
export class Stages {
	#rates = { sent: new Rate(), stored: new Rate() };
	#last;
	/** The share of the time in which the application waits for the browser. */
	#waiting = 0;
	#measured = 0;

	/**
	 * Notes the state of the uploads.
	 *
	 * @param bytes the bytes of both stages, of all uploads together
	 * @param waits for each upload whose content has not arrived completely, how long the application has waited for it
	 * since the last call, in milliseconds
	 */
	note(bytes, waits) {
		const now = performance.now();
		const time = this.#last && now - this.#last;
		this.#last = now;
		// begin with the first upload whose progress is known
		if (time && (waits.length || this.#measured)) {
			const mean = waits.reduce((sum, wait) => sum + wait, 0) / Math.max(1, waits.length);
			this.#measured++;
			this.#waiting += Math.max(WEIGHT, 1 / this.#measured) * (Math.min(1, mean / time) - this.#waiting);
		}
		Object.entries(this.#rates).forEach(([stage, rate]) => rate.note(now, bytes[stage]));
	}

	/** The slower stage: "sent" or "stored". */
	get slower() {
		return (this.#waiting > 0.5) ? "sent" : "stored";
	}

	/** The bytes per second of the slower stage, undefined while they are unknown. */
	get perSecond() {
		return this.#rates[this.slower].perSecond;
	}
}
