// One upload. The application forwards the content while it arrives.

import { call, problem, scriptHeaders } from "./calls.js";

function answerOf(xhr) {
	try {
		return JSON.parse(xhr.responseText);
	}
	catch {
		return undefined;
	}
}

/**
 * Starts the upload of one file.
 *
 * @param parentId id of the room or folder
 * @param file the File to send
 * @param key the key of the upload in the application
 * @returns {{result: Promise<{id: number, name: string}>, cancel: () => void}}
 */
export function upload(parentId, file, key) {
	const xhr = new XMLHttpRequest();
	const result = new Promise((resolve, reject) => {
		xhr.addEventListener("load", () => {
			if (xhr.status === 201) {
				resolve(answerOf(xhr));
			}
			else {
				reject(problem(xhr.status, answerOf(xhr)));
			}
		});
		xhr.addEventListener("error", () => reject(new Error("The connection to the application broke, or the file could not be read.")));
		xhr.addEventListener("abort", () => reject(new DOMException("Cancelled", "AbortError")));
		xhr.open("POST", `/nodes/${parentId}/files?name=${encodeURIComponent(file.name)}&key=${key}`);
		xhr.setRequestHeader("Content-Type", "application/octet-stream");
		Object.entries(scriptHeaders()).forEach(([name, value]) => xhr.setRequestHeader(name, value));
		xhr.send(file);
	});
	const cancel = () => {
		xhr.abort();
		// tell the application, which would otherwise notice the end only when it needs more of the content
		call("DELETE", `/uploads/${key}`).catch(() => {});
	};
	return { result, cancel };
}
