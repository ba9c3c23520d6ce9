// One upload in two halves: browser -> application (upload events), application -> DRACOON (lines of the answer).

const HALF = 50;

function percent(done, total) {
	if (total === undefined) {
		// the length is not known yet
		return 0;
	}
	return (total > 0) ? Math.min(HALF, done / total * HALF) : HALF;
}

function problemOf(xhr) {
	try {
		return JSON.parse(xhr.responseText);
	}
	catch {
		return {};
	}
}

/**
 * Starts the upload of one file.
 *
 * @param parentId id of the room or folder
 * @param file the File to send
 * @param onProgress called with percent (0 to 100) and a short text
 * @returns {{result: Promise<{id: number, name: string}>, cancel: () => void}}
 */
export function upload(parentId, file, onProgress) {
	const xhr = new XMLHttpRequest();
	const result = new Promise((resolve, reject) => {
		let read = 0;
		let last = null;
		const readLines = () => {
			if (xhr.status !== 200) {
				return;
			}
			let end;
			while ((end = xhr.responseText.indexOf("\n", read)) >= 0) {
				const line = xhr.responseText.slice(read, end).trim();
				read = end + 1;
				if (line) {
					last = JSON.parse(line);
				}
				if (last?.state === "storing") {
					const value = HALF + percent(last.bytes, last.total);
					onProgress(value, `Application → DRACOON, ${Math.floor(value)} %`);
				}
			}
		};
		xhr.upload.addEventListener("progress", (event) => {
			const value = percent(event.loaded, event.total);
			onProgress(value, `Browser → application, ${Math.floor(value)} %`);
		});
		xhr.addEventListener("progress", readLines);
		xhr.addEventListener("load", () => {
			readLines();
			if (last?.state === "stored") {
				onProgress(100, "Stored in DRACOON");
				resolve({ id: last.id, name: last.name });
			}
			else {
				const { detail, type } = (xhr.status === 200) ? { detail: last?.message, type: last?.type } : problemOf(xhr);
				reject(Object.assign(new Error(detail ?? `The application answered with status ${xhr.status}.`), { type }));
			}
		});
		xhr.addEventListener("error", () => reject(new Error("The connection to the application broke, or the file could not be read.")));
		xhr.addEventListener("abort", () => reject(new DOMException("Cancelled", "AbortError")));
		xhr.open("POST", `/nodes/${parentId}/files?name=${encodeURIComponent(file.name)}`);
		xhr.setRequestHeader("Content-Type", "application/octet-stream");
		xhr.setRequestHeader("Accept", "application/x-ndjson, application/problem+json");
		xhr.send(file);
	});
	return { result, cancel: () => xhr.abort() };
}
