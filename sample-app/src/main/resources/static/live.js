// Events in the room, which the application sends as they occur.

import { isSignedOut } from "./calls.js";
import { find, show } from "./dom.js";
import { refresh, refreshSoon } from "./listing.js";
import { text } from "./texts.js";
import { timeOfDay } from "./times.js";

const MOST = 20;

/** Pause before the page asks again for a stream that the application has refused, in milliseconds. */
const PAUSE = 5_000;

let current;

/** Follows the events of one room, for one page. */
class Stream {
	#section = find("#live");
	#state = find("#live-state");
	#hasFailed = false;
	#events;
	#timer;

	constructor(room) {
		this.room = room;
		this.#connect();
	}

	#connect() {
		this.#events = new EventSource(`/nodes/${this.room}/events`);
		this.#events.addEventListener("message", ({ data }) => this.#happened(JSON.parse(data)));
		this.#events.addEventListener("open", () => {
			if (this.#hasFailed) {
				// something may have happened in the meantime
				refreshSoon();
			}
			this.#hasFailed = false;
			this.#state.textContent = "";
		});
		// report only the first failure and each refusal, because a browser reconnects by itself after all other failures
		this.#events.addEventListener("error", () => {
			if (!this.#hasFailed || this.#events.readyState === EventSource.CLOSED) {
				this.#hasFailed = true;
				this.#ended();
			}
		});
	}

	#happened({ type, name, by, time }) {
		const list = find("ol", this.#section);
		const item = document.createElement("li");
		show(item, text(by ? "event-by" : "event", timeOfDay(time), type, name ?? "?", by));
		list.prepend(item);
		while (list.children.length > MOST) {
			list.lastElementChild.remove();
		}
		this.#section.hidden = false;
		refreshSoon();
	}

	/** Finds out why the stream has ended: the session has ended, the application is unavailable, or the stream is only renewed. */
	async #ended() {
		const isRefused = this.#events.readyState === EventSource.CLOSED;
		const error = await refresh();
		if (this !== current) {
			return;
		}
		if (isSignedOut(error)) {
			// end the stream, because the page already shows the failure and a link to sign in
			this.close();
			current = undefined;
		}
		else if (error || isRefused) {
			this.#state.textContent = text("events-unavailable");
			this.#section.hidden = false;
		}
		if (isRefused && this === current) {
			this.#timer = setTimeout(() => this.#connect(), PAUSE);
		}
	}

	close() {
		clearTimeout(this.#timer);
		this.#events.close();
	}
}

/** Follows the events of the room that the page shows. */
export function follow() {
	current?.close();
	const { room } = find("main").dataset;
	current = room && new Stream(room);
}

// close the stream before the page, because otherwise the browser reports an interrupted connection
addEventListener("pagehide", () => current?.close());
// the user may have signed in again in another tab
addEventListener("visibilitychange", () => {
	if (document.visibilityState === "visible" && !current && find("main").dataset.room) {
		refreshSoon();
		follow();
	}
});
