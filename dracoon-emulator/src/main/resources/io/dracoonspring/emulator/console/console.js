// keeps the list of requests fresh; without it the page still shows what there was
const live = document.querySelector("[data-live]");
if (live) {
	const rows = document.querySelector("tbody");
	live.textContent = "Live.";
	const refresh = async () => {
		try {
			const answer = await fetch(live.dataset.live);
			const html = answer.ok ? await answer.text() : "";
			if (answer.ok && html !== refresh.last) {
				// escaped by the server, and the page's policy runs no inline script
				rows.innerHTML = html;
				refresh.last = html;
			}
			live.textContent = answer.ok ? "Live." : "The emulator answers with an error.";
		} catch {
			live.textContent = "The emulator cannot be reached.";
		}
		setTimeout(refresh, 1000);
	};
	refresh();
}
