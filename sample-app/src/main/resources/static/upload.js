// One upload. The application passes on what it gets while it arrives, so the progress is that of the whole way.

import { csrfHeaders } from "./csrf.js";

function answerOf(xhr) {
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
		xhr.upload.addEventListener("progress", ({ loaded, total }) => {
			const percent = (total > 0) ? loaded / total * 100 : 0;
			onProgress(percent, `${Math.floor(percent)} %`);
		});
		xhr.upload.addEventListener("load", () => onProgress(100, "DRACOON stores it"));
		xhr.addEventListener("load", () => {
			const answer = answerOf(xhr);
			if (xhr.status === 201) {
				onProgress(100, "Stored in DRACOON");
				resolve(answer);
			}
			else {
				const message = answer.detail ?? `The application answered with status ${xhr.status}.`;
				reject(Object.assign(new Error(message), { type: answer.type }));
			}
		});
		xhr.addEventListener("error", () => reject(new Error("The connection to the application broke, or the file could not be read.")));
		xhr.addEventListener("abort", () => reject(new DOMException("Cancelled", "AbortError")));
		xhr.open("POST", `/nodes/${parentId}/files?name=${encodeURIComponent(file.name)}`);
		xhr.setRequestHeader("Content-Type", "application/octet-stream");
		xhr.setRequestHeader("Accept", "application/json, application/problem+json");
		Object.entries(csrfHeaders()).forEach(([name, value]) => xhr.setRequestHeader(name, value));
		xhr.send(file);
	});
	return { result, cancel: () => xhr.abort() };
}
