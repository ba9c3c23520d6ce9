// The list of the content of the room or folder.

import { problem, scriptHeaders } from "./calls.js";
import { find, findAll, focus } from "./dom.js";
import { explain } from "./notices.js";

/** Shortest interval between two loads of the list while files arrive, in milliseconds. */
const PAUSE = 1_000;

/** Returns the focused element, if it is in the list. */
function focused() {
	const row = document.activeElement?.closest("#listing [data-id]");
	return row && { id: row.dataset.id, place: findAll("a, button", row).indexOf(document.activeElement) };
}

/**
 * Loads the list again. The focus stays at the same element.
 *
 * @returns the failure, which the page already shows; undefined for success
 */
export async function refresh() {
	const response = await fetch(location.href, { headers: { ...scriptHeaders(), "Accept": "text/html" } });
	if (!response.ok) {
		const error = problem(response.status);
		explain(find("#problem"), error);
		return error;
	}
	const page = new DOMParser().parseFromString(await response.text(), "text/html");
	const before = focused();
	find("#listing").replaceWith(document.adoptNode(find("#listing", page)));
	if (before) {
		const row = find(`#listing [data-id="${before.id}"]`);
		focus(row && findAll("a, button", row)[before.place], find("h1"));
	}
}

let running;

/** Loads the list again soon. Several calls cause only one load. */
export function refreshSoon() {
	running ??= refresh().finally(() => new Promise((resolve) => setTimeout(resolve, PAUSE))).finally(() => { running = undefined; });
}
