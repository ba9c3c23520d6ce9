// Times in the time zone and the notation of the reader.

import { findAll } from "./dom.js";
import { language } from "./texts.js";

const DATE_AND_TIME = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
const { timeZone } = DATE_AND_TIME.resolvedOptions();

/** Rewrites all times in an element, and tells the forms in it the time zone. */
export function localize(root) {
	for (const time of findAll("time[datetime]", root)) {
		time.textContent = DATE_AND_TIME.format(new Date(time.dateTime));
	}
	for (const input of findAll("input[name=zone]", root)) {
		input.value = timeZone;
	}
}

export function timeOfDay(text) {
	return new Date(text).toLocaleTimeString(language);
}
