// Texts for numbers of bytes, seconds and files.

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"];

export function size(bytes) {
	const power = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
	return `${(bytes / 1024 ** power).toFixed(power ? 1 : 0)} ${UNITS[power]}`;
}

export function duration(seconds) {
	const minutes = Math.round(seconds / 60);
	return (seconds < 60) ? `${Math.ceil(seconds)} s` : (minutes < 60) ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function files(count) {
	return (count === 1) ? "1 file" : `${count} files`;
}
