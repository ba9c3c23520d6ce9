// Dialogs, which stay open and show the reason if their action fails.

import { find, focusIfLost } from "./dom.js";
import { explain } from "./notices.js";

/**
 * Shows a dialog.
 *
 * @param dialog the dialog
 * @param act the action when the dialog is confirmed
 */
export function ask(dialog, act) {
	const form = find("form", dialog);
	const problem = find(".notice", dialog);
	problem.textContent = "";
	find("button[value=cancel]", form).onclick = () => dialog.close();
	form.onsubmit = async (event) => {
		event.preventDefault();
		// ignore a second submission instead of disabling the button, which would lose the focus
		if (form.ariaBusy === "true") {
			return;
		}
		form.ariaBusy = "true";
		problem.textContent = "";
		mark(form);
		try {
			await act();
			dialog.close();
		}
		catch (error) {
			explain(problem, error);
			mark(form, error.field);
		}
		finally {
			form.ariaBusy = "false";
		}
	};
	open(dialog);
}

/**
 * Shows a dialog of several buttons when no other dialog is open.
 *
 * @returns a promise of the value of the button, empty if the user has closed the dialog
 */
export async function choose(dialog) {
	for (let other = find("dialog[open]"); other; other = find("dialog[open]")) {
		await closed(other);
	}
	dialog.returnValue = "";
	open(dialog);
	await closed(dialog);
	return dialog.returnValue;
}

function closed(dialog) {
	return new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
}

function open(dialog) {
	dialog.showModal();
	// the element that had the focus before may be gone
	closed(dialog).then(() => focusIfLost(find("h1")));
}

/** Marks the field that caused a failure, and moves the focus there. Without a name, it removes the mark. */
export function mark(form, name) {
	find("[aria-invalid]", form)?.removeAttribute("aria-invalid");
	const field = name && form.elements[name];
	if (field) {
		field.setAttribute("aria-invalid", "true");
		field.focus();
	}
}
