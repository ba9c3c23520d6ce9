// The list of what is in the room or folder.

import { problem, scriptHeaders } from "./calls.js";
import { find, findAll, focus } from "./dom.js";
import { explain } from "./notices.js";

/** How often the list is loaded anew at most while files arrive, in milliseconds. */
const PAUSE = 1_000;

/** Tells what has the focus, if it is in the list. */
function focused() {
	const row = document.activeElement?.closest("#listing [data-id]");
	return row && { id: row.dataset.id, place: findAll("a, button", row).indexOf(document.activeElement) };
}

/**
 * Loads the list anew. The focus stays on what it was on.
 *
 * @returns why that failed, which the page says already; undefined if it did not
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

/** Loads the list anew, soon and once for many. */
export function refreshSoon() {
	running ??= refresh().finally(() => new Promise((resolve) => setTimeout(resolve, PAUSE))).finally(() => { running = undefined; });
}
