// The script of all pages. It runs once, and pages.js then replaces only the content.

import { fetchPage, problem } from "./calls.js";
import { ask } from "./dialogs.js";
import { find } from "./dom.js";
import { chosen, dropped, Folders } from "./folders.js";
import { handleListing } from "./actions.js";
import { refreshSoon } from "./listing.js";
import { follow } from "./live.js";
import { complain, needsPassword } from "./notices.js";
import { report } from "./outcome.js";
import { load, prefixTitle } from "./pages.js";
import { UploadQueue } from "./queue.js";
import { text } from "./texts.js";
import { localize } from "./times.js";
import { TransfersView } from "./transfers.js";

const queue = new UploadQueue();

/** Asks for the encryption password in a dialog, and sends it as the password page does. */
function askForPassword() {
	const input = find("#unlock-password");
	input.value = "";
	ask(find("#unlock-dialog"), async () => {
		const body = new URLSearchParams({ password: input.value, back: "/" });
		const { response, page } = await fetchPage("/encryption-password", { method: "POST", body });
		if (!response.ok) {
			input.select();
			throw problem(response.status, { detail: find("#password-problem", page)?.textContent || text("password-refused"), field: "password" });
		}
		input.value = "";
		queue.retry(queue.items.filter(({ state, error }) => state === "failed" && needsPassword(error)));
	});
}

function take(found, parent) {
	const folders = new Folders(parent);
	queue.add(found.filter(({ file }) => file).map(({ file, folders: path }) => ({
		file,
		path: [...path, file.name].join("/"),
		place: [parent, ...path].join("/"),
		target: async () => `/nodes/${await folders.find(path)}/files`,
	})));
	const empty = found.filter(({ file }) => !file);
	Promise.all(empty.map(({ folders: path }) => folders.find(path)))
		.then(() => empty.length && refreshSoon(), complain);
}

function takeVersion(file, name) {
	const id = find("main").dataset.file;
	queue.add([{
		file,
		path: name,
		place: `version of ${id}`,
		target: async () => `/files/${id}/versions`,
		// each version has its own page
		whenStored: (version) => (find("main").dataset.file === id) && load(`/files/${version.id}`, "replace"),
	}]);
}

report(queue);
new TransfersView(find("#transfers"), queue, { unlock: askForPassword });
queue.addEventListener("change", () => {
	const open = queue.items.filter((item) => item.isOpen).length;
	prefixTitle(open ? `(${open}) ` : "");
});
queue.addEventListener("stored", ({ detail: item }) => {
	refreshSoon();
	item.whenStored?.(item.result);
});
queue.addEventListener("idle", () => {
	if (queue.items.some(({ error }) => needsPassword(error)) && !find("dialog[open]")) {
		askForPassword();
	}
});
addEventListener("beforeunload", (event) => {
	if (queue.isBusy) {
		event.preventDefault();
	}
});

handleListing();
document.addEventListener("change", ({ target }) => {
	if (!target.matches("#files, #folder, #new-version") || !target.files.length) {
		return;
	}
	if (target.id === "new-version") {
		takeVersion(target.files[0], target.dataset.name);
	}
	else {
		take(chosen(target.files), find("main").dataset.parent);
	}
	// reset the input, so that the same file can be chosen again
	target.value = "";
});
document.addEventListener("dragover", (event) => {
	event.preventDefault();
	document.body.classList.toggle("dropping", Boolean(find("#files")) && event.dataTransfer.types.includes("Files"));
});
document.addEventListener("dragleave", (event) => {
	if (!event.relatedTarget) {
		document.body.classList.remove("dropping");
	}
});
document.addEventListener("drop", async (event) => {
	event.preventDefault();
	document.body.classList.remove("dropping");
	if (!find("#files")) {
		return;
	}
	// the user may open another page while the browser reads the folders
	const { parent } = find("main").dataset;
	try {
		take(await dropped(event.dataTransfer), parent);
	}
	catch (error) {
		complain(new Error(text("drop-failed", error.message)));
	}
});

function begin() {
	localize(document);
	follow();
}

document.addEventListener("page", begin);
begin();
