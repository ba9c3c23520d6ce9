// The page of a room or folder.

import { call, problem, scriptHeaders } from "./calls.js";
import { ask } from "./dialogs.js";
import { find, show } from "./dom.js";
import { chosen, dropped, Folders } from "./folders.js";
import { refresh, refreshSoon } from "./listing.js";
import { complain, needsPassword, say } from "./notices.js";
import { UploadQueue } from "./queue.js";
import { files, TransfersView } from "./transfers.js";

const parentId = find("main").dataset.parent;

function askToDelete({ delete: id, name }) {
	show(find("#delete-name"), name);
	ask(find("#delete-dialog"), async () => {
		await call("DELETE", `/nodes/${id}`);
		await refresh();
		say(`Deleted ${name}.`);
		// move the focus, because the focused button was removed with its row
		queueMicrotask(() => find("h1").focus());
	});
}

function askForFolder() {
	const input = find("#folder-name");
	input.value = "";
	ask(find("#folder-dialog"), async () => {
		const name = input.value.trim();
		await call("POST", `/nodes/${parentId}/folders`, { name });
		await refresh();
		say(`Created the folder ${name}.`);
	});
}

/** Asks for the encryption password in a dialog, and sends it as the password page does. */
function askForPassword(then) {
	const input = find("#unlock-password");
	input.value = "";
	ask(find("#unlock-dialog"), async () => {
		const response = await fetch("/encryption-password", {
			method: "POST",
			headers: { ...scriptHeaders(), "Accept": "text/html" },
			body: new URLSearchParams({ password: input.value, back: location.pathname }),
		});
		if (!response.ok) {
			const page = new DOMParser().parseFromString(await response.text(), "text/html");
			input.select();
			throw problem(response.status, { detail: find("#password-problem", page)?.textContent || "The application did not take the password." });
		}
		input.value = "";
		then();
	});
}

function uploads() {
	const queue = new UploadQueue();
	const retryLocked = () => queue.retry(queue.items.filter(({ state, error }) => state === "failed" && needsPassword(error)));
	new TransfersView(find("#transfers"), queue, { unlock: () => askForPassword(retryLocked) });
	queue.addEventListener("stored", refreshSoon);
	queue.addEventListener("idle", async () => {
		const failed = queue.count("failed");
		const stored = queue.items.filter(({ state }) => state === "stored");
		await refresh();
		if (failed && queue.items.length === 1) {
			complain(`${queue.items[0].path}: ${queue.items[0].error.message}`);
		}
		else if (failed) {
			complain(`${stored.length} uploaded, ${failed} failed.`, { words: "Retry", act: () => find("#retry-failed").click() });
		}
		else if (stored.length === 1) {
			const [{ path, file, stored: { name } }] = stored;
			say((name === file.name) ? `Uploaded ${path}.` : `Uploaded ${path} as ${name}.`);
		}
		else {
			say(stored.length ? `Uploaded ${files(stored.length)}.` : "Cancelled.");
		}
		if (queue.items.some(({ error }) => needsPassword(error)) && !find("dialog[open]")) {
			askForPassword(retryLocked);
		}
	});
	queue.addEventListener("begin", () => find("#problem").replaceChildren());
	addEventListener("beforeunload", (event) => {
		if (queue.isBusy) {
			event.preventDefault();
		}
	});
	return queue;
}

function take(queue, found) {
	const folders = new Folders(parentId);
	const items = found.filter(({ file }) => file).map(({ file, folders: path }) => ({
		file,
		path: [...path, file.name].join("/"),
		parent: () => folders.find(path),
	}));
	const empty = found.filter(({ file }) => !file);
	Promise.all(empty.map(({ folders: path }) => folders.find(path)))
		.then(() => empty.length && refreshSoon(), (error) => complain(error.message));
	if (items.length) {
		say((items.length === 1) ? `Uploading ${items[0].path}.` : `Uploading ${files(items.length)}.`);
		queue.add(items);
	}
}

document.addEventListener("click", ({ target }) => {
	const deleting = target.closest("[data-delete]");
	const downloading = target.closest("[data-download]");
	if (deleting) {
		askToDelete(deleting.dataset);
	}
	else if (downloading) {
		say(`Downloading ${downloading.dataset.download}.`);
	}
});

find("#new-folder")?.addEventListener("click", askForFolder);

if (find("#files")) {
	const queue = uploads();
	for (const input of [find("#files"), find("#folder")]) {
		input.addEventListener("change", () => {
			take(queue, chosen(input.files));
			// reset the input, so that the same file can be chosen again
			input.value = "";
		});
	}
	document.addEventListener("dragover", (event) => {
		event.preventDefault();
		document.body.classList.toggle("dropping", event.dataTransfer.types.includes("Files"));
	});
	document.addEventListener("dragleave", (event) => {
		if (!event.relatedTarget) {
			document.body.classList.remove("dropping");
		}
	});
	document.addEventListener("drop", async (event) => {
		event.preventDefault();
		document.body.classList.remove("dropping");
		try {
			take(queue, await dropped(event.dataTransfer));
		}
		catch (error) {
			complain(`The dropped files could not be read: ${error.message}`);
		}
	});
}
