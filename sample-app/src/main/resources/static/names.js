// The question for names that already exist.

import { choose } from "./dialogs.js";
import { find, show } from "./dom.js";
import { text } from "./texts.js";

/** Asks users for the action, for one name after the other. */
export class NameQuestions {
	#last = Promise.resolve();
	#forAll;

	/** Forgets the answer for all names. */
	reset() {
		this.#forAll = undefined;
	}

	/**
	 * Asks for the action for an upload.
	 *
	 * @param item the upload
	 * @param kind the kind of the node that has the name: "file", "folder" or "room"
	 * @returns a promise of the action: "OVERWRITE", "AUTORENAME" or "skip"
	 */
	ask(item, kind) {
		this.#last = this.#last.then(() => this.#decide(item, kind));
		return this.#last;
	}

	async #decide(item, kind) {
		const isFile = kind === "file";
		if (item.state !== "asking") {
			return "skip";
		}
		// only a file can get a new version
		if (this.#forAll && (isFile || this.#forAll !== "OVERWRITE")) {
			return this.#forAll;
		}
		const dialog = find("#taken-dialog");
		const all = find("#taken-all");
		show(find("#taken-name"), item.path);
		find("#taken-kind").textContent = text(`taken-${kind}`);
		find("#taken-version").hidden = !isFile;
		find("button[value=OVERWRITE]", dialog).hidden = !isFile;
		all.checked = false;
		const choice = await choose(dialog) || "skip";
		if (all.checked) {
			this.#forAll = choice;
		}
		return choice;
	}
}
