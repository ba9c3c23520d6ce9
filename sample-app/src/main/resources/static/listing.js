// The list of the content of the room or folder.

import { fetchPage, problem } from "./calls.js";
import { find, findAll, focus } from "./dom.js";
import { complain } from "./notices.js";
import { shownAddress } from "./pages.js";
import { localize } from "./times.js";

/** Shortest interval between two loads of the list while files arrive, in milliseconds. */
const PAUSE = 1_000;

/** Returns the focused element, if it is in the list. */
function focused() {
	const row = document.activeElement?.closest("#listing [data-id]");
	return row && { id: row.dataset.id, place: findAll("a, button", row).indexOf(document.activeElement) };
}

let hasFailed = false;

/**
 * Loads the list again. The focus stays at the same element.
 *
 * @returns the failure, which the page already shows; undefined for success, and for a page without a list
 */
export async function refresh() {
	if (!find("#listing")) {
		return undefined;
	}
	const address = shownAddress();
	try {
		const { response, page } = await fetchPage(address);
		if (!response.ok) {
			throw problem(response.status);
		}
		// the user may have opened another page in the meantime
		if (address === shownAddress()) {
			replace(find("#listing", page));
			if (hasFailed) {
				find("#problem").replaceChildren();
			}
			hasFailed = false;
		}
		return undefined;
	}
	catch (error) {
		hasFailed = true;
		complain(error);
		return error;
	}
}

function replace(listing) {
	const before = focused();
	localize(listing);
	find("#listing").replaceWith(document.adoptNode(listing));
	if (before) {
		const row = find(`#listing [data-id="${before.id}"]`);
		focus(row && findAll("a, button", row)[before.place], find("h1"));
	}
}

let isRunning = false;
let isWanted = false;

/** Loads the list again soon. Calls during a load cause one more load. */
export async function refreshSoon() {
	isWanted = true;
	if (isRunning) {
		return;
	}
	isRunning = true;
	while (isWanted) {
		isWanted = false;
		await refresh();
		await new Promise((resolve) => setTimeout(resolve, PAUSE));
	}
	isRunning = false;
}
