// The actions in the list of a room or folder, and on the page of a file: delete, download, create a folder, and copy a link.

import { call } from "./calls.js";
import { ask } from "./dialogs.js";
import { find, show } from "./dom.js";
import { refresh } from "./listing.js";
import { complain, say } from "./notices.js";
import { text } from "./texts.js";

function askToDelete({ delete: id, name }) {
	show(find("#delete-name"), name);
	ask(find("#delete-dialog"), async () => {
		await call("DELETE", `/nodes/${id}`);
		await showChange(text("deleted", name));
	});
}

function askForFolder() {
	const { parent } = find("main").dataset;
	const input = find("#folder-name");
	input.value = "";
	ask(find("#folder-dialog"), async () => {
		const name = input.value.trim();
		await call("POST", `/nodes/${parent}/folders`, { name });
		await showChange(text("folder-created", name));
	});
}

function copy(link) {
	navigator.clipboard.writeText(link).then(() => say(text("copied")), () => complain(new Error(text("copy-failed"))));
}

/** Shows the changed list. A list that cannot be loaded says so itself. */
async function showChange(words) {
	if (!await refresh()) {
		say(words);
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
		const button = target.closest("[data-delete], [data-download], [data-copy], #new-folder");
		if (button?.dataset.delete) {
			askToDelete(button.dataset);
		}
		else if (button?.dataset.download) {
			say(text("downloading", button.dataset.download));
		}
		else if (button?.dataset.copy) {
			copy(button.dataset.copy);
		}
		else if (button) {
			askForFolder();
		}
	});
}
