// Navigation without a new load of the whole page, so that uploads continue. All links and forms also work without this script.

import { fetchPage, problem } from "./calls.js";
import { mark } from "./dialogs.js";
import { find, findAll, focus, focusIfLost } from "./dom.js";
import { complain, explain } from "./notices.js";
import { text } from "./texts.js";

const PAGE = /^\/(?:(?:nodes|files)\/\d+|search)?$/;

let shown = location.pathname + location.search;
let title = document.title;
let prefix = "";
let latest = 0;

function isPage(url) {
	return url.origin === location.origin && PAGE.test(url.pathname);
}

/** Returns the address of the page that is shown. While a page is loading, the browser may already show its address. */
export function shownAddress() {
	return shown;
}

/** Sets a text that stands before the title of each page. */
export function prefixTitle(text) {
	prefix = text;
	document.title = prefix + title;
}

/**
 * Opens a page.
 *
 * @param address the address of the page
 * @param how the change of the history: "push", "replace" or "keep"
 * @param scroll the vertical position
 */
export async function load(address, how = "push", scroll = 0) {
	const turn = ++latest;
	find("main").ariaBusy = "true";
	try {
		const found = await fetchPage(address);
		// the user may have followed another link in the meantime
		if (turn === latest) {
			display(found, how, scroll, ["h1"]);
		}
	}
	catch (error) {
		if (turn === latest) {
			complain(error, { words: text("try-again"), act: () => load(address, how, scroll) });
			// the message replaces the button that may have had the focus
			focusIfLost(find("#problem button"), find("h1"));
		}
	}
	finally {
		if (turn === latest) {
			find("main").ariaBusy = "false";
		}
	}
}

function display({ response, page }, how, scroll, focused) {
	if (response.status === 401) {
		throw problem(401);
	}
	const main = find("main", page);
	if (!main || !isPage(new URL(response.url))) {
		// another kind of page, such as the one for the encryption password
		location.assign(response.url);
		return;
	}
	if (how !== "keep") {
		const isSame = how === "replace" || response.url === location.href;
		history[isSame ? "replaceState" : "pushState"]({}, "", response.url);
	}
	shown = location.pathname + location.search;
	title = page.title;
	prefixTitle(prefix);
	// the header contains the searched name, and a token for the form that signs out
	find("header").replaceWith(document.adoptNode(find("header", page)));
	find("main").replaceWith(document.adoptNode(main));
	document.dispatchEvent(new Event("page"));
	focus(...focused.map((selector) => find(selector)));
	// scroll last, because the focus scrolls, too
	scrollTo(0, scroll);
}

/** Sends a form. A failure is shown in the form and not on a page of its own. */
async function submit(form) {
	if (form.ariaBusy === "true") {
		return;
	}
	form.ariaBusy = "true";
	const notice = noticeOf(form);
	notice.textContent = "";
	mark(form);
	try {
		const found = await fetchPage(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
		if (!found.response.ok) {
			const details = find(".problem", found.page);
			throw problem(found.response.status, details && { detail: find(".detail", details).textContent, field: details.dataset.field });
		}
		const scroll = (found.response.url === location.href) ? scrollY : 0;
		display(found, "push", scroll, ["#link", ...(form.id ? [`#${form.id} input:not([type=hidden])`] : []), "h1"]);
	}
	catch (error) {
		explain(notice, error);
		mark(form, error.field);
	}
	finally {
		form.ariaBusy = "false";
	}
}

function noticeOf(form) {
	const existing = find(".notice", form);
	if (existing) {
		return existing;
	}
	const notice = document.createElement("p");
	Object.assign(notice, { className: "notice bad", role: "alert" });
	form.append(notice);
	for (const input of findAll("input:not([type=hidden])", form)) {
		notice.id = `${form.id}-problem`;
		input.setAttribute("aria-describedby", notice.id);
	}
	return notice;
}

document.addEventListener("click", (event) => {
	const link = event.target.closest("a[href]");
	const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
	if (!link || !isPlain || event.defaultPrevented || link.relList.contains("external") || !["", "_self"].includes(link.target)) {
		return;
	}
	const url = new URL(link.href);
	if (isPage(url) && !url.hash) {
		event.preventDefault();
		// remember the position for the way back
		history.replaceState({ scroll: scrollY }, "");
		load(url.href);
	}
});

document.addEventListener("submit", (event) => {
	const form = event.target;
	const url = new URL(form.action);
	if (event.defaultPrevented || url.origin !== location.origin) {
		return;
	}
	if (form.method === "get" && isPage(url)) {
		event.preventDefault();
		url.search = new URLSearchParams(new FormData(form));
		load(url.href);
	}
	else if (form.method === "post" && form.closest("main")) {
		event.preventDefault();
		submit(form);
	}
});

history.scrollRestoration = "manual";
addEventListener("popstate", ({ state }) => {
	// a link within the page, such as the one to the content, changes only the fragment
	if (location.pathname + location.search !== shown) {
		load(location.href, "keep", state?.scroll ?? 0);
	}
});
