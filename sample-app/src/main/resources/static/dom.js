export function find(selector, root = document) {
	return root.querySelector(selector);
}

export function findAll(selector, root = document) {
	return Array.from(root.querySelectorAll(selector));
}

/** Matches characters that are invisible or reverse the order of other characters. With them, a name can imitate another name. VisibleText does the same. */
const HIDDEN = /((?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0])/u;

function parts(text) {
	return text.split(HIDDEN).map((part, index) => ({ text: (index % 2) ? escape(part) : part, escaped: index % 2 === 1 }));
}

function escape(character) {
	return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0")}`).join("");
}

/** Escapes a text for places that show only plain text. */
export function visible(text) {
	return parts(text).map((part) => part.text).join("");
}

/** Puts a text into an element, and marks the escapes. */
export function show(element, text) {
	element.replaceChildren(...parts(text).map((part) => {
		const span = document.createElement("span");
		span.className = "escape";
		span.textContent = part.text;
		return part.escaped ? span : part.text;
	}));
}

/** Moves the focus to the first of some elements that exists and can have it. */
export function focus(...elements) {
	elements.some((element) => {
		// an element that was hidden just now still has the focus until the browser draws the page
		if (!element?.checkVisibility()) {
			return false;
		}
		element.focus();
		return document.activeElement === element;
	});
}

/** Moves the focus if no element has it, because the element that had it was removed or hidden. */
export function focusIfLost(...elements) {
	const current = document.activeElement;
	if (!current || current === document.body || !current.checkVisibility()) {
		focus(...elements);
	}
}

/** Writes a text only if it differs, because screen readers announce each change. */
export function write(element, text) {
	if (element.textContent !== text) {
		element.textContent = text;
	}
}
