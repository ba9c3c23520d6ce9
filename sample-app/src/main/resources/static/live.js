// Events in the room, which the application sends as they occur.

import { show } from "./dom.js";
import { refresh } from "./listing.js";

const section = document.querySelector("#live");
const list = section.querySelector("ol");
const MOST = 20;

const events = new EventSource(`/nodes/${document.querySelector("main").dataset.room}/events`);
events.addEventListener("message", ({ data }) => {
	const { type, name, by, time } = JSON.parse(data);
	const item = document.createElement("li");
	show(item, `${new Date(time).toLocaleTimeString()} ${type}: ${name ?? "?"}${by ? ` by ${by}` : ""}`);
	list.prepend(item);
	while (list.children.length > MOST) {
		list.lastElementChild.remove();
	}
	section.hidden = false;
});

const state = section.querySelector("#live-state");
let isHandled = false;

function tell(text) {
	state.textContent = text;
	section.hidden = false;
}

/** Finds out why the stream has ended: the session has ended, the application is unavailable, or the stream is only renewed. */
async function ended() {
	const isRefused = events.readyState === EventSource.CLOSED;
	try {
		const error = await refresh();
		if (error?.type === "urn:dracoon:problem:login-required") {
			// end the stream, because the page already shows the failure and a link to sign in
			events.close();
		}
		else if (isRefused) {
			tell("This page no longer receives the events of this room. Load the page again.");
		}
	}
	catch {
		tell("The application does not answer. The page keeps trying.");
	}
}

events.addEventListener("open", () => {
	isHandled = false;
	state.textContent = "";
});
// report only the first failure and each refusal, because a browser reconnects by itself after all other failures
events.addEventListener("error", () => {
	if (!isHandled || events.readyState === EventSource.CLOSED) {
		isHandled = true;
		ended();
	}
});
// close the stream before the page, because otherwise the browser reports an interrupted connection
addEventListener("pagehide", () => events.close());
