// The actions in the list of a room or folder: delete, download, and create a folder.

import { call } from "./calls.js";
import { ask } from "./dialogs.js";
import { find, show } from "./dom.js";
import { refresh } from "./listing.js";
import { say } from "./notices.js";

function askToDelete({ delete: id, name }) {
	show(find("#delete-name"), name);
	ask(find("#delete-dialog"), async () => {
		await call("DELETE", `/nodes/${id}`);
		await showChange(`Deleted ${name}.`);
	});
}

function askForFolder() {
	const { parent } = find("main").dataset;
	const input = find("#folder-name");
	input.value = "";
	ask(find("#folder-dialog"), async () => {
		const name = input.value.trim();
		await call("POST", `/nodes/${parent}/folders`, { name });
		await showChange(`Created the folder ${name}.`);
	});
}

/** Shows the changed list. A list that cannot be loaded says so itself. */
async function showChange(text) {
	if (!await refresh()) {
		say(text);
	}
}

/** Runs the actions of all lists that the page will show. */
export function handleListing() {
	document.addEventListener("click", ({ target }) => {
		const download = target.closest("a[href$='/content']");
		if (download) {
			// otherwise the browser asks whether to leave the page and its uploads
			download.target = find("#transfers[data-busy]") ? "_blank" : "_self";
		}
		const button = target.closest("[data-delete], [data-download], #new-folder");
		if (button?.dataset.delete) {
			askToDelete(button.dataset);
		}
		else if (button?.dataset.download) {
			say(`Downloading ${button.dataset.download}.`);
		}
		else if (button) {
			askForFolder();
		}
	});
}
