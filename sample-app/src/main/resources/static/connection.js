// The pause of uploads while the application or DRACOON cannot be reached, or the session is lost.

const FIRST_DELAY = 1_000;
const LONGEST_DELAY = 5_000;

/** Decides when uploads may run. Its event "change" reports each change. */
export class Connection extends EventTarget {
	/** The failure that has interrupted the uploads, undefined while they may run. */
	failure;
	#isTrying = false;
	#delay = FIRST_DELAY;
	#timer;

	constructor() {
		super();
		addEventListener("online", () => this.#try());
		addEventListener("focus", () => this.#try());
	}

	/** The largest number of concurrent uploads. After a failure, a single upload first tries the connection. */
	limit(usual) {
		return !this.failure ? usual : this.#isTrying ? 1 : 0;
	}

	/** Begins or continues an interruption. Each pause is longer than the one before. */
	lost(failure) {
		const isKnown = this.failure && !this.#isTrying;
		this.failure = failure;
		if (isKnown) {
			// another upload has failed for the same reason
			return;
		}
		this.#isTrying = false;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#try(), this.#delay);
		this.#delay = Math.min(LONGEST_DELAY, this.#delay * 2);
		this.#changed();
	}

	/** Ends the interruption. */
	works() {
		if (this.failure) {
			this.failure = undefined;
			this.#isTrying = false;
			clearTimeout(this.#timer);
			this.#changed();
		}
	}

	/** Ends the interruption, and begins the next one with a short pause again. */
	reset() {
		this.#delay = FIRST_DELAY;
		this.works();
	}

	#try() {
		if (this.failure && !this.#isTrying) {
			this.#isTrying = true;
			this.#changed();
		}
	}

	#changed() {
		this.dispatchEvent(new Event("change"));
	}
}
