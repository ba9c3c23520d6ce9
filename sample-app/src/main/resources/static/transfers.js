// The dock: the view of the uploads, which stays while the user opens other pages.

import { find, findAll, focusIfLost, show, visible, write } from "./dom.js";
import { explain, needsPassword } from "./notices.js";
import { duration, files, size } from "./sizes.js";
import { text } from "./texts.js";

/** The largest number of rows. For all other files, the dock shows only how many there are. */
const SHOWN = 50;

/** Shortest interval between two updates of the view, in milliseconds. */
const PAUSE = 50;

const WORDS = {
	waiting: () => text("waiting"),
	checking: () => text("checking"),
	asking: () => text("asking"),
	ready: () => text("ready"),
	running: (item) => item.bytes.sent ? text("running", percent(item, "sent"), percent(item, "stored")) : text("starting"),
	finishing: () => text("finishing"),
	stored: (item) => item.newName ? text("stored-as", visible(item.newName)) : text("stored"),
};

const RANK = { failed: 0, asking: 0, finishing: 1, running: 1, ready: 1, checking: 1, waiting: 2, stored: 3 };

function percent({ bytes, file }, stage) {
	return Math.floor(bytes[stage] / Math.max(1, file.size) * 100);
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
		this.title = find("h2", section);
		this.retryAll = find("#retry-failed");
		this.cancelAll = find("#cancel-all");
		this.fold = find("#dock-fold");
		this.close = find("#dock-close");
		this.content = find("#dock-content");
		this.retryAll.onclick = () => this.#act(() => queue.retry(queue.items.filter(({ state }) => state === "failed")));
		this.cancelAll.onclick = () => this.#act(() => queue.cancel(queue.items));
		this.close.onclick = () => this.#act(() => queue.clear());
		this.fold.onclick = () => this.#open(this.content.hidden);
		this.#open(!matchMedia("(max-width: 44rem)").matches);
		queue.addEventListener("begin", () => { section.dataset.busy = "true"; });
		queue.addEventListener("idle", () => { delete section.dataset.busy; });
		// update the view with a delay, because there may be thousands of files with several changes each
		queue.addEventListener("change", () => { this.#soon ??= setTimeout(() => this.#show(), PAUSE); });
	}

	#open(isOpen) {
		this.content.hidden = !isOpen;
		this.fold.ariaExpanded = String(isOpen);
	}

	#act(action) {
		action();
		this.#show();
	}

	#show() {
		clearTimeout(this.#soon);
		this.#soon = undefined;
		const focused = this.section.contains(document.activeElement) ? document.activeElement : undefined;
		const row = focused?.closest("li");
		const index = row ? Array.from(this.list.children).indexOf(row) : -1;
		this.#list();
		this.#sum();
		if (focused) {
			const near = row && (row.isConnected ? row : this.list.children[Math.min(index, this.list.children.length - 1)]);
			focusIfLost(focused, ...(near ? findAll("button", near) : []), this.retryAll, this.cancelAll, this.title, find("h1"));
		}
	}

	#list() {
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
		const more = this.queue.items.filter(({ state }) => state in RANK).length - shown.length;
		find("#transfers-more").hidden = !more;
		write(find("#transfers-more"), text("more", files(more)));
	}

	#create(item) {
		const row = document.importNode(find("#transfer").content, true).firstElementChild;
		show(find("strong", row), item.path);
		find("progress", row).setAttribute("aria-label", text("upload-of", visible(item.path)));
		const [retry, cancel] = findAll("button", row);
		retry.onclick = () => this.#act(() => needsPassword(item.error) ? this.unlock() : this.queue.retry([item]));
		cancel.onclick = () => this.#act(() => item.isOpen ? this.queue.cancel([item]) : this.queue.forget([item]));
		this.#rows.set(item, row);
		return row;
	}

	#update(item, row) {
		const { state } = item;
		const failed = state === "failed";
		if (row.dataset.state !== state) {
			const [retry, cancel] = findAll("button", row);
			row.dataset.state = state;
			row.classList.toggle("bad", failed);
			retry.hidden = !failed;
			retry.textContent = text(needsPassword(item.error) ? "enter-password" : "retry");
			retry.setAttribute("aria-label", text("label-for", retry.textContent, visible(item.path)));
			cancel.hidden = state === "stored";
			cancel.textContent = text(failed ? "dismiss" : "cancel");
			cancel.setAttribute("aria-label", text(failed ? "dismiss-label" : "cancel-label", visible(item.path)));
			find("progress", row).hidden = failed || state === "stored";
			if (failed) {
				explain(find("p", row), item.error);
			}
			if (state === "stored") {
				link(find("strong", row), item);
			}
		}
		find("progress", row).value = (state === "finishing") ? 100 : percent(item, this.queue.slower);
		if (!failed) {
			write(find("p", row), WORDS[state](item));
		}
	}

	#sum() {
		const { queue, section } = this;
		const failed = queue.count("failed");
		const busy = queue.isBusy;
		const all = queue.items.length - queue.count("cancelled");
		const { percent, speed, remaining } = queue.progress;
		section.hidden = !queue.items.length;
		find("#transfers-total").value = percent;
		find("#transfers-total").hidden = !busy;
		const words = all ? [text("sum", queue.count("stored"), files(all))] : [];
		if (failed) {
			words.push(text("failed", failed));
		}
		if (busy) {
			words.push(text("percent", Math.floor(percent)));
		}
		if (busy && speed && !queue.interruption) {
			words.push(text("speed", size(speed)), text("left", duration(remaining)));
		}
		write(find("#transfers-sum"), words.join(" · "));
		this.retryAll.hidden = failed < 2;
		this.cancelAll.hidden = !busy;
		this.close.hidden = busy;
	}
}

/** Links the name to the page of the new file. */
function link(element, { path, result }) {
	const anchor = document.createElement("a");
	anchor.href = `/files/${result.id}`;
	show(anchor, path);
	element.replaceChildren(anchor);
}
