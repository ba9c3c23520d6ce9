// Dialogs, which stay open and show the reason if their action fails.

import { find, findAll } from "./dom.js";
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
	const buttons = findAll("button", form);
	problem.textContent = "";
	find("button[value=cancel]", form).onclick = () => dialog.close();
	form.onsubmit = async (event) => {
		event.preventDefault();
		problem.textContent = "";
		buttons.forEach((button) => { button.disabled = true; });
		try {
			await act();
			dialog.close();
		}
		catch (error) {
			explain(problem, error);
		}
		finally {
			buttons.forEach((button) => { button.disabled = false; });
		}
	};
	dialog.showModal();
}
