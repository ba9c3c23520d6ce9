// The view of the uploads.

import { find, findAll, focus, show, visible } from "./dom.js";
import { explain, needsPassword } from "./notices.js";

/** The largest number of rows. For all other files, the page shows only how many there are. */
const SHOWN = 50;

/** Shortest interval between two updates of the view, in milliseconds. */
const PAUSE = 50;

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"];

function size(bytes) {
	const power = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
	return `${(bytes / 1024 ** power).toFixed(power ? 1 : 0)} ${UNITS[power]}`;
}

function time(seconds) {
	const minutes = Math.round(seconds / 60);
	return (seconds < 60) ? `${Math.ceil(seconds)} s` : (minutes < 60) ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const WORDS = {
	waiting: () => "Waiting",
	running: ({ bytes, file }) => bytes ? `${Math.floor(bytes / file.size * 100)} %` : "Starting",
	finishing: () => "DRACOON stores it",
};

const RANK = { failed: 0, finishing: 1, running: 1, waiting: 2 };

export function files(count) {
	return (count === 1) ? "1 file" : `${count} files`;
}

/** Shows a queue, and forwards the actions of users to it. */
export class TransfersView {
	#rows = new Map();
	#soon;

	constructor(section, queue, { unlock }) {
		this.section = section;
		this.queue = queue;
		this.unlock = unlock;
		this.list = find("ul", section);
		this.retryAll = find("#retry-failed");
		this.cancelAll = find("#cancel-all");
		this.retryAll.onclick = () => this.#act(() => queue.retry(queue.items.filter(({ state }) => state === "failed")));
		this.cancelAll.onclick = () => this.#act(() => queue.cancel(queue.items));
		// update the view with a delay, because there may be thousands of files with several changes each
		queue.addEventListener("change", () => { this.#soon ??= setTimeout(() => this.#show(), PAUSE); });
	}

	/** Runs the action of a button, and keeps the focus near it if the button is removed. */
	#act(action, row) {
		const next = row && (row.nextElementSibling ?? row.previousElementSibling);
		action();
		this.#show();
		if (!document.activeElement || document.activeElement === document.body) {
			focus(next && find("button:not([hidden])", next), this.retryAll, this.cancelAll, find("h1"));
		}
	}

	#show() {
		clearTimeout(this.#soon);
		this.#soon = undefined;
		const shown = this.queue.items
			.filter(({ state }) => state in RANK)
			.sort((a, b) => RANK[a.state] - RANK[b.state])
			.slice(0, SHOWN);
		for (const [item, row] of this.#rows) {
			if (!shown.includes(item)) {
				row.remove();
				this.#rows.delete(item);
			}
		}
		shown.forEach((item, index) => {
			const row = this.#rows.get(item) ?? this.#create(item);
			// move a row only if necessary, because a moved row loses the focus
			if (this.list.children[index] !== row) {
				this.list.insertBefore(row, this.list.children[index] ?? null);
			}
			this.#update(item, row);
		});
		this.#sum(shown.length);
	}

	#create(item) {
		const row = document.importNode(find("#transfer").content, true).firstElementChild;
		show(find("strong", row), item.path);
		find("progress", row).setAttribute("aria-label", `Upload of ${visible(item.path)}`);
		const [retry, cancel] = findAll("button", row);
		retry.setAttribute("aria-label", `Retry the upload of ${visible(item.path)}`);
		retry.onclick = () => this.#act(() => needsPassword(item.error) ? this.unlock() : this.queue.retry([item]), row);
		cancel.onclick = () => this.#act(() => item.isOpen ? this.queue.cancel([item]) : this.queue.forget([item]), row);
		this.#rows.set(item, row);
		return row;
	}

	#update(item, row) {
		if (row.dataset.state !== item.state) {
			const failed = item.state === "failed";
			const [retry, cancel] = findAll("button", row);
			row.dataset.state = item.state;
			row.classList.toggle("bad", failed);
			retry.hidden = !failed;
			retry.textContent = needsPassword(item.error) ? "Enter the encryption password" : "Retry";
			cancel.textContent = failed ? "Dismiss" : "Cancel";
			cancel.setAttribute("aria-label", failed ? `Dismiss the message about ${visible(item.path)}` : `Cancel the upload of ${visible(item.path)}`);
			if (failed) {
				explain(find("p", row), item.error);
			}
		}
		find("progress", row).value = (item.state === "finishing") ? 100 : item.bytes / Math.max(1, item.file.size) * 100;
		if (item.state !== "failed") {
			write(find("p", row), WORDS[item.state](item));
		}
	}

	#sum(shown) {
		const { queue } = this;
		const failed = queue.count("failed");
		const busy = queue.isBusy;
		const { percent, speed, remaining } = queue.progress;
		this.section.hidden = !busy && !failed;
		find("#transfers-total").value = percent;
		find("#transfers-total").hidden = !busy;
		const words = [`${queue.count("stored")} of ${files(queue.items.length - queue.count("cancelled"))} uploaded`];
		if (failed) {
			words.push(`${failed} failed`);
		}
		if (busy) {
			words.push(`${Math.floor(percent)} %`, ...(speed ? [`${size(speed)}/s`, `${time(remaining)} left`] : []));
		}
		write(find("#transfers-sum"), words.join(" · "));
		this.retryAll.hidden = !failed;
		this.cancelAll.hidden = !busy;
		const more = queue.items.filter(({ state }) => state in RANK).length - shown;
		find("#transfers-more").hidden = !more;
		write(find("#transfers-more"), `${files(more)} more`);
	}
}

function write(element, text) {
	if (element.textContent !== text) {
		element.textContent = text;
	}
}
