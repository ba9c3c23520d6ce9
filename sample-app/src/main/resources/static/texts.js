// Texts in the language of the page, which the page contains.

import { find } from "./dom.js";

const texts = JSON.parse(find("#texts").textContent);

/** The language of the page, in the variant of the reader, such as "en-GB". */
export const language = navigator.languages.find((name) => name.split("-")[0] === document.documentElement.lang) ?? document.documentElement.lang;

/** Returns a text in which {0} is the first value. */
export function text(key, ...values) {
	return texts[key].replace(/\{(\d)\}/g, (_, index) => values[index]);
}

/** Returns a text for a number of things, which has a form for one thing and a form for several. */
export function count(key, number) {
	return text(`${key}.${number === 1 ? "one" : "other"}`, number.toLocaleString(language));
}
