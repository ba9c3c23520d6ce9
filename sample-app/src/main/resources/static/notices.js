// What the page says to people.

import { find, show } from "./dom.js";

export function say(text) {
	find("#problem").textContent = "";
	show(find("#status"), text);
}

/**
 * Says what went wrong.
 *
 * @param text the words
 * @param remedy what a button does that is offered: its words, and the function
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

/** Tells whether somebody who is signed in only has to enter the encryption password. */
export function needsPassword(error) {
	return isSignedIn && error?.type === "urn:dracoon:problem:encryption-password-required";
}

/** Says what went wrong, and offers what helps: to sign in again, when the session is lost, and come back here. */
export function explain(element, error) {
	show(element, error.message);
	if (isSignedIn && error.type === "urn:dracoon:problem:login-required") {
		const link = document.createElement("a");
		link.href = location.pathname + location.search;
		link.textContent = "Sign in again";
		element.replaceChildren("You are no longer signed in. ", link);
	}
}
