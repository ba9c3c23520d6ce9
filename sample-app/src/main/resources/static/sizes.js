// Texts for numbers of bytes, seconds and files.

import { count, language, text } from "./texts.js";

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"];

export function size(bytes) {
	const power = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
	const number = bytes / 1024 ** power;
	const digits = power ? 1 : 0;
	return `${number.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${UNITS[power]}`;
}

export function duration(seconds) {
	const minutes = Math.round(seconds / 60);
	return (seconds < 60) ? text("seconds", Math.ceil(seconds))
		: (minutes < 60) ? text("minutes", minutes) : text("hours", Math.floor(minutes / 60), minutes % 60);
}

export function files(number) {
	return count("files", number);
}
