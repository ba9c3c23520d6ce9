// Messages on the page.

import { find, show } from "./dom.js";

export function say(text) {
	find("#problem").textContent = "";
	show(find("#status"), text);
}

/**
 * Shows a failure.
 *
 * @param text the text
 * @param remedy the button to offer: its text, and its function
 */
export function complain(text, remedy) {
	find("#status").textContent = "";
	show(find("#problem"), text);
	if (remedy) {
		const button = document.createElement("button");
		Object.assign(button, { type: "button", className: "button", textContent: remedy.words, onclick: remedy.act });
		find("#problem").append(" ", button);
	}
}

const isSignedIn = Boolean(find("#signed-in-as"));

/** Tells whether a request failed only because the signed-in user has to enter the encryption password. */
export function needsPassword(error) {
	return isSignedIn && error?.type === "urn:dracoon:problem:encryption-password-required";
}

/** Shows a failure and a remedy. If the session is lost, the remedy is to sign in again and return to this page. */
export function explain(element, error) {
	show(element, error.message);
	if (isSignedIn && error.type === "urn:dracoon:problem:login-required") {
		const link = document.createElement("a");
		link.href = location.pathname + location.search;
		link.textContent = "Sign in again";
		element.replaceChildren("You are no longer signed in. ", link);
	}
}
