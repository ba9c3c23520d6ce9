// Messages on the page.

import { isSignedOut } from "./calls.js";
import { find, show } from "./dom.js";
import { text } from "./texts.js";

export function say(words) {
	put("#problem", "");
	put("#status", words);
}

/**
 * Shows a failure.
 *
 * @param error the failure
 * @param remedy the button to offer: its text, and its function
 */
export function complain(error, remedy) {
	put("#status", "");
	const place = find("#problem");
	explain(place, error);
	if (remedy && !isSignedOut(error)) {
		const button = document.createElement("button");
		Object.assign(button, { type: "button", className: "button", textContent: remedy.words, onclick: remedy.act });
		place.append(" ", button);
	}
}

function put(place, words) {
	const element = find(place);
	if (element) {
		show(element, words);
	}
}

const hasUsers = Boolean(find("#signed-in-as"));

/** Tells whether a request failed only because the signed-in user has to enter the encryption password. */
export function needsPassword(error) {
	return hasUsers && error?.type === "urn:dracoon:problem:encryption-password-required";
}

/**
 * Shows a failure and a remedy. If the session is lost, the remedy is to sign in again. The sign-in returns to this page,
 * or opens in a new tab if this page still has files to upload.
 */
export function explain(element, error) {
	show(element, error.message);
	if (hasUsers && isSignedOut(error)) {
		const link = document.createElement("a");
		link.href = location.pathname + location.search;
		link.textContent = text("sign-in-again");
		// the sign-in needs a new load of the page
		link.rel = "external noopener";
		link.target = find("#transfers[data-busy]") ? "_blank" : "_self";
		element.replaceChildren(text("signed-out"), " ", link, ".");
	}
}
