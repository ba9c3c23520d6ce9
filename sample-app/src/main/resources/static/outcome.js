// The messages of the dock: the outcome of the uploads, and interruptions.

import { find, show, visible } from "./dom.js";
import { explain } from "./notices.js";
import { files } from "./sizes.js";
import { text } from "./texts.js";

/** Reports what happens to a queue. */
export function report(queue) {
	const status = find("#transfers-status");
	const problem = find("#transfers-problem");
	let interruption;

	function clear() {
		status.textContent = "";
		problem.textContent = "";
	}

	queue.addEventListener("begin", () => {
		clear();
		show(status, (queue.items.length === 1) ? text("uploading", queue.items[0].path) : text("uploading-files", files(queue.items.length)));
	});
	queue.addEventListener("change", () => {
		const message = queue.interruption?.message;
		if (message === interruption) {
			return;
		}
		interruption = message;
		clear();
		if (message) {
			explain(problem, queue.interruption);
			problem.append(" ", text("waits"));
		}
		else {
			status.textContent = text("continues");
		}
	});
	queue.addEventListener("idle", () => {
		clear();
		const failed = queue.items.filter(({ state }) => state === "failed");
		const stored = queue.items.filter(({ state }) => state === "stored");
		if (failed.length === 1 && !stored.length) {
			explain(problem, failed[0].error);
			problem.prepend(`${visible(failed[0].path)}: `);
		}
		else if (failed.length) {
			problem.textContent = text("some-failed", stored.length, failed.length);
		}
		else if (stored.length === 1) {
			const [{ path, newName }] = stored;
			show(status, newName ? text("uploaded-as", path, newName) : text("uploaded", path));
		}
		else {
			status.textContent = stored.length ? text("uploaded-files", files(stored.length)) : text("cancelled");
		}
	});
}
