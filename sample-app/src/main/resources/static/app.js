import { csrfHeaders } from "./csrf.js";
import { upload } from "./upload.js";

const find = (selector, root = document) => root.querySelector(selector);
const main = find("main");
const parentId = main.dataset.parent;

function say(text) {
	find("#problem").textContent = "";
	find("#status").textContent = text;
}

function complain(text) {
	find("#status").textContent = "";
	find("#problem").textContent = text;
}

/** What helps somebody who is signed in against a problem, by its type. */
const remedies = find("#signed-in-as") ? {
	"urn:dracoon:problem:encryption-password-required": {
		words: "Enter the encryption password",
		address: (here) => `/encryption-password?back=${encodeURIComponent(here)}`,
	},
	"urn:dracoon:problem:login-required": { words: "Sign in again", address: (here) => here },
} : {};

/** Says what went wrong, with a link to what helps. */
function explain(element, error) {
	element.textContent = error.message;
	const remedy = remedies[error.type];
	if (remedy) {
		const link = document.createElement("a");
		link.href = remedy.address(location.pathname + location.search);
		link.textContent = remedy.words;
		element.append(" ", link);
	}
}

async function send(method, path, body) {
	let response;
	try {
		response = await fetch(path, {
			method,
			headers: { ...csrfHeaders(), "Accept": "application/json, application/problem+json", "Content-Type": "application/json" },
			body: (body !== undefined) ? JSON.stringify(body) : undefined,
		});
	}
	catch {
		throw new Error("The application does not answer.");
	}
	if (!response.ok) {
		const problem = await response.json().catch(() => ({}));
		const message = problem.detail ?? `The application answered with status ${response.status}.`;
		throw Object.assign(new Error(message), { type: problem.type });
	}
}

async function refresh() {
	const response = await fetch(location.href, { headers: { ...csrfHeaders(), "Accept": "text/html" } });
	if (!response.ok) {
		location.reload();
		return;
	}
	const page = new DOMParser().parseFromString(await response.text(), "text/html");
	find("#listing").replaceWith(document.adoptNode(find("#listing", page)));
}

/** Shows a dialog, and acts when it is confirmed; it stays open with the reason when that fails. */
function ask(dialog, act) {
	const form = find("form", dialog);
	const problem = find(".notice", dialog);
	const buttons = form.querySelectorAll("button");
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

function askToDelete(button) {
	const { delete: id, name } = button.dataset;
	find("#delete-name").textContent = name;
	ask(find("#delete-dialog"), async () => {
		await send("DELETE", `/nodes/${id}`);
		await refresh();
		say(`Deleted ${name}.`);
		// the button that had the focus is gone with its row
		queueMicrotask(() => find("h1").focus());
	});
}

function askForFolder() {
	const input = find("#folder-name");
	input.value = "";
	ask(find("#folder-dialog"), async () => {
		const name = input.value.trim();
		await send("POST", `/nodes/${parentId}/folders`, { name });
		await refresh();
		say(`Created the folder ${name}.`);
	});
}

async function uploadOne(file, item) {
	const bar = find("progress", item);
	const text = find("p", item);
	const cancel = find("button", item);
	text.textContent = "Starting";
	const transfer = upload(parentId, file, (percent, words) => {
		bar.value = percent;
		text.textContent = words;
	});
	cancel.onclick = () => transfer.cancel();
	try {
		const { name } = await transfer.result;
		await refresh();
		say((name === file.name) ? `Uploaded ${name}.` : `Uploaded ${file.name} as ${name}.`);
		item.remove();
	}
	catch (error) {
		const cancelled = error.name === "AbortError";
		explain(text, cancelled ? new Error("Cancelled") : error);
		item.classList.toggle("bad", !cancelled);
		cancel.textContent = "Dismiss";
		cancel.setAttribute("aria-label", `Dismiss the message about ${file.name}`);
		cancel.onclick = () => remove(item);
		if (cancelled) {
			say(`Cancelled the upload of ${file.name}.`);
		}
		else {
			complain(`${file.name}: ${error.message}`);
		}
	}
}

function remove(item) {
	item.remove();
	find("#transfers").hidden = !find("#transfers li");
}

function enqueue(file) {
	const item = document.importNode(find("#transfer").content, true).firstElementChild;
	find("strong", item).textContent = file.name;
	find("progress", item).setAttribute("aria-label", `Upload of ${file.name}`);
	find("p", item).textContent = "Waiting";
	const cancel = find("button", item);
	cancel.setAttribute("aria-label", `Cancel the upload of ${file.name}`);
	cancel.onclick = () => remove(item);
	find("#transfers ul").append(item);
	find("#transfers").hidden = false;
	return { file, item };
}

let queue = Promise.resolve();

function uploadAll(files) {
	if (!files.length) {
		return;
	}
	say((files.length === 1) ? `Uploading ${files[0].name}.` : `Uploading ${files.length} files.`);
	for (const { file, item } of Array.from(files, enqueue)) {
		queue = queue.then(async () => {
			// cancelled while it waited
			if (item.isConnected) {
				await uploadOne(file, item);
				find("#transfers").hidden = !find("#transfers li");
			}
		});
	}
}

document.addEventListener("click", (event) => {
	const deleting = event.target.closest("[data-delete]");
	const downloading = event.target.closest("[data-download]");
	if (deleting) {
		askToDelete(deleting);
	}
	else if (downloading) {
		say(`Downloading ${downloading.dataset.download}.`);
	}
});

find("#new-folder")?.addEventListener("click", askForFolder);

const input = find("#files");
if (input) {
	input.addEventListener("change", () => {
		uploadAll(Array.from(input.files));
		// the same file may be chosen again
		input.value = "";
	});
	document.addEventListener("dragover", (event) => {
		event.preventDefault();
		document.body.classList.toggle("dropping", event.dataTransfer.types.includes("Files"));
	});
	document.addEventListener("dragleave", (event) => {
		if (!event.relatedTarget) {
			document.body.classList.remove("dropping");
		}
	});
	document.addEventListener("drop", (event) => {
		event.preventDefault();
		document.body.classList.remove("dropping");
		uploadAll(Array.from(event.dataTransfer.files));
	});
}
