// refreshes the list of requests every second; without this script, the page shows the requests at the time of loading
const live = document.querySelector("[data-live]");
if (live) {
	const body = document.querySelector("tbody");
	// keep the elements of rows that are already shown, because new elements would lose focus and selection
	const update = (html) => {
		const template = document.createElement("template");
		// this HTML is safe, because the server escapes texts, and the content security policy forbids inline scripts
		template.innerHTML = `<table><tbody>${html}</tbody></table>`;
		const shown = new Map([...body.rows].map((row) => [row.dataset.id, row]));
		const rows = [...template.content.querySelectorAll("tr")].map((row) => {
			const old = shown.get(row.dataset.id);
			if (!old) {
				return row;
			}
			old.className = row.className;
			[...row.cells].forEach((cell, i) => {
				if (old.cells[i].innerHTML !== cell.innerHTML) {
					old.cells[i].innerHTML = cell.innerHTML;
				}
			});
			return old;
		});
		[...body.rows].filter((row) => !rows.includes(row)).forEach((row) => row.remove());
		rows.forEach((row, i) => {
			if (body.rows[i] !== row) {
				body.insertBefore(row, body.rows[i] ?? null);
			}
		});
	};
	const refresh = async () => {
		if (!document.hidden) {
			try {
				const answer = await fetch(live.dataset.live);
				const html = answer.ok ? await answer.text() : "";
				if (answer.ok && html !== refresh.last) {
					update(html);
					refresh.last = html;
				}
				live.textContent = answer.ok ? "Live." : "The emulator answers with an error.";
			} catch {
				live.textContent = "The emulator cannot be reached.";
			}
		}
		setTimeout(refresh, 1000);
	};
	refresh();
}

// shows only the fields that the chosen fault uses; without this script, the form shows all fields
const faults = document.querySelector("form[data-effects]");
if (faults) {
	const uses = {
		"status": ["status", "code"],
		"too-many-requests": ["seconds"],
		"delay": ["seconds"],
		"reset": ["phase", "after"],
		"stall": ["phase", "after"],
		"flipped-bit": ["after"],
		"missing-field": ["field"],
		"lie": ["lie"]
	};
	const choose = () => {
		const used = uses[faults.elements.effect.value] ?? [];
		new Set(Object.values(uses).flat()).forEach((name) => {
			const field = faults.elements[name];
			field.closest("label").hidden = !used.includes(name);
			// the browser must not check or send a field that nobody sees
			field.disabled = !used.includes(name);
		});
	};
	faults.elements.effect.addEventListener("change", choose);
	choose();
}

// copies a text; over plain HTTP, browsers offer navigator.clipboard only to pages of localhost
const copy = async (element) => {
	if (navigator.clipboard) {
		return navigator.clipboard.writeText(element.textContent);
	}
	getSelection().selectAllChildren(element);
	if (!document.execCommand("copy")) {
		throw new Error("refused");
	}
};
document.querySelectorAll("[data-copy]").forEach((element) => {
	const button = document.createElement("button");
	button.type = "button";
	button.className = "copy";
	button.textContent = "Copy";
	button.setAttribute("aria-label", "Copy: " + element.dataset.copy);
	const said = document.createElement("span");
	said.className = "unseen";
	said.setAttribute("role", "status");
	button.addEventListener("click", async () => {
		try {
			await copy(element.querySelector("code") ?? element);
			button.textContent = "Copied";
		} catch {
			button.textContent = "Select it and press Ctrl+C";
		}
		said.textContent = button.textContent;
		setTimeout(() => {
			button.textContent = "Copy";
			said.textContent = "";
		}, 2000);
	});
	element.after(button, said);
});
