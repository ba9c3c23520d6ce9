const INTERVAL = 5000;

const numbers = new Intl.NumberFormat("en");
const decimals = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
const times = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

const state = document.getElementById("state");
const cards = new Map();

function size(bytes) {
	const units = ["B", "kB", "MB", "GB", "TB", "PB"];
	let unit = 0;
	let value = bytes;
	while (value >= 1000 && unit < units.length - 1) {
		value /= 1000;
		unit++;
	}
	return `${decimals.format(value)}\u00A0${units[unit]}`;
}

function duration(seconds) {
	if (seconds < 60) {
		return `${seconds} s`;
	}
	const minutes = Math.round(seconds / 60);
	return (minutes < 60) ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function pause(status) {
	if (status.limits.pause) {
		return (status.limits.until !== null) ? `planned until ${times.format(new Date(status.limits.until))}` : "planned";
	}
	return (status.pauseSeconds > 0) ? duration(status.pauseSeconds) : "none";
}

function put(root, name, text) {
	root.querySelector(`[data-of=${name}]`).textContent = text;
}

function bar(card, name, done, total, show) {
	const row = card.querySelector(`[data-bar=${name}]`);
	row.querySelector(".text").textContent = `${show(done)} of ${show(total)} (${percent(done, total)} %)`;
	row.querySelector("progress").value = (total > 0) ? done / total : 0;
}

// rounds down, so that 100 % means that everything is done
function percent(done, total) {
	return (total > 0) ? Math.floor(100 * done / total) : 0;
}

function newCard(mirror) {
	const card = document.getElementById("mirror").content.cloneNode(true).firstElementChild;
	card.querySelector("h2").id = `mirror-${mirror.execution}`;
	card.setAttribute("aria-labelledby", `mirror-${mirror.execution}`);
	for (const row of card.querySelectorAll(".bar")) {
		const id = `${row.dataset.bar}-${mirror.execution}`;
		row.querySelector("progress").id = id;
		row.querySelector("label").htmlFor = id;
	}
	put(card, "source", mirror.source);
	put(card, "target", mirror.target);
	document.getElementById("running").append(card);
	return card;
}

function failures(mirror) {
	return mirror.failedFiles + mirror.conflictFiles + mirror.differentFiles + mirror.unprovenFiles;
}

function update(card, mirror) {
	for (const step of card.querySelectorAll("[data-step]")) {
		if (step.dataset.step === mirror.step) {
			step.setAttribute("aria-current", "step");
		}
		else {
			step.removeAttribute("aria-current");
		}
	}
	bar(card, "files", mirror.files - mirror.openFiles, mirror.files, numbers.format);
	bar(card, "content", mirror.bytes - mirror.openBytes, mirror.bytes, size);
	const compared = mirror.verifiedFiles + mirror.differentFiles + mirror.unprovenFiles;
	bar(card, "verified", compared, mirror.sentFiles + mirror.unchangedFiles - mirror.asLeftFiles, numbers.format);
	put(card, "remaining", (mirror.openFiles === 0) ? "none" : (mirror.remainingSeconds === null) ? "not known yet" : duration(mirror.remainingSeconds));
	put(card, "speed", (mirror.filesPerSecond === null) ? "not known yet"
		: `${decimals.format(mirror.filesPerSecond)}\u00A0files/s, ${size(mirror.bytesPerSecond)}/s`);
	put(card, "leases", numbers.format(mirror.leases));
	put(card, "unchanged", numbers.format(mirror.unchangedFiles));
	put(card, "elapsed", duration(mirror.seconds));
	put(card, "failures", numbers.format(failures(mirror)));
	card.querySelector("[data-of=failures]").classList.toggle("wrong-figure", failures(mirror) > 0);
	const reasons = Object.entries(mirror.failures).map(([reason, count]) => {
		const item = document.createElement("li");
		item.textContent = `${numbers.format(count)}: ${reason}`;
		return item;
	});
	card.querySelector(".reasons").hidden = reasons.length === 0;
	card.querySelector(".reasons ul").replaceChildren(...reasons);
}

function ended(mirror) {
	const row = document.createElement("tr");
	const badge = document.createElement("span");
	badge.className = mirror.succeeded ? "badge" : "badge failed";
	badge.textContent = mirror.succeeded ? "complete" : "failed";
	for (const content of [mirror.source, mirror.target, badge, times.format(new Date(mirror.time))]) {
		row.insertCell().append(content);
	}
	return row;
}

// changes only every ten percent, so that screen readers do not speak all the time
function sentence(running) {
	if (running.length === 0) {
		return "No mirror is running.";
	}
	return running.map((mirror) => {
		const done = Math.floor(percent(mirror.files - mirror.openFiles, mirror.files) / 10) * 10;
		const wrong = failures(mirror);
		return `${mirror.target}: ${(mirror.step === "plan") ? "the plan is being made" : `${done} % of the files are done`}`
			+ ((wrong > 0) ? ", with failures." : ".");
	}).join(" ");
}

function say(text, wrong = false) {
	if (state.textContent !== text) {
		state.textContent = text;
	}
	state.classList.toggle("wrong", wrong);
}

function show(status) {
	const executions = status.running.map((mirror) => mirror.execution);
	for (const [execution, card] of cards) {
		if (!executions.includes(execution)) {
			card.remove();
			cards.delete(execution);
		}
	}
	for (const mirror of status.running) {
		if (!cards.has(mirror.execution)) {
			cards.set(mirror.execution, newCard(mirror));
		}
		update(cards.get(mirror.execution), mirror);
	}
	const workers = document.getElementById("workers");
	workers.hidden = status.running.length === 0;
	put(workers, "workers", numbers.format(status.workers));
	put(workers, "pause", pause(status));
	const section = document.getElementById("ended");
	section.hidden = status.ended.length === 0;
	section.querySelector("tbody").replaceChildren(...status.ended.map(ended));
	say(sentence(status.running));
	document.title = (status.running.length > 0)
		? `${percent(status.running[0].files - status.running[0].openFiles, status.running[0].files)} % · Mirrors` : "Mirrors";
}

async function refresh() {
	try {
		const answer = await fetch("progress", { cache: "no-store" });
		if (answer.ok) {
			show(await answer.json());
		}
		else {
			say("The database of the jobs does not answer. The numbers below are old.", true);
		}
	}
	catch {
		say("This process has ended, or cannot be reached. The numbers below are old. A worker has the current ones.", true);
	}
	setTimeout(refresh, INTERVAL);
}

refresh();
