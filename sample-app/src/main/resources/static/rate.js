// The rate of growth, as the mean of the last seconds.

const WINDOW = 5_000;

/** Shortest period for a meaningful rate, in milliseconds. */
const ENOUGH = 1_500;

export class Rate {
	#notes = [];

	note(bytes) {
		const now = performance.now();
		// start again if the value has decreased, because a part is sent again or an upload was cancelled
		if (bytes < (this.#notes.at(-1)?.bytes ?? 0)) {
			this.#notes = [];
		}
		this.#notes.push({ now, bytes });
		while (this.#notes.length > 2 && this.#notes[1].now < now - WINDOW) {
			this.#notes.shift();
		}
	}

	/** The number of bytes per second, undefined while it is unknown. */
	get perSecond() {
		const first = this.#notes.at(0);
		const last = this.#notes.at(-1);
		const time = last ? last.now - first.now : 0;
		return (time >= ENOUGH && last.bytes > first.bytes) ? (last.bytes - first.bytes) / time * 1000 : undefined;
	}
}
