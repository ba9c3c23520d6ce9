// The messages of the dock: the outcome of the uploads, and interruptions.

import { find, show, visible } from "./dom.js";
import { explain } from "./notices.js";
import { files } from "./sizes.js";

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
		show(status, (queue.items.length === 1) ? `Uploading ${queue.items[0].path}.` : `Uploading ${files(queue.items.length)}.`);
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
			problem.append(" The uploads wait, and continue by themselves.");
		}
		else {
			status.textContent = "The uploads continue.";
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
			problem.textContent = `${stored.length} uploaded, ${failed.length} failed.`;
		}
		else if (stored.length === 1) {
			const [{ path, newName }] = stored;
			show(status, newName ? `Uploaded ${path} as ${newName}.` : `Uploaded ${path}.`);
		}
		else {
			status.textContent = stored.length ? `Uploaded ${files(stored.length)}.` : "Cancelled.";
		}
	});
}
