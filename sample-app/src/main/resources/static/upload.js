// One upload. The application forwards the content while it arrives.

import { call, problem, scriptHeaders, unreachable } from "./calls.js";
import { text } from "./texts.js";

function answerOf(xhr) {
	try {
		return JSON.parse(xhr.responseText);
	}
	catch {
		return undefined;
	}
}

/** Finds out why a request broke: the connection, or a file that has changed or is gone since the user chose it. */
async function causeOf(file) {
	try {
		await file.slice(0, 1).arrayBuffer();
		return unreachable();
	}
	catch {
		return new Error(text("unreadable"));
	}
}

/**
 * Starts the upload of one file.
 *
 * @param target the path to which the content is sent
 * @param file the File to send
 * @param options the parameters: the name, the action for a name that exists, and the key of the upload in the application
 * @returns {{result: Promise<{id: number, name: string}>, cancel: () => void, breakOff: () => void, lastSent: number}}
 * cancel ends the upload, breakOff ends only the request; lastSent is the time of the last sign of the connection
 */
export function upload(target, file, options) {
	const xhr = new XMLHttpRequest();
	let isBroken = false;
	const transfer = { lastSent: performance.now() };
	transfer.result = new Promise((resolve, reject) => {
		xhr.addEventListener("load", () => {
			if (xhr.status === 201) {
				resolve(answerOf(xhr));
			}
			else {
				reject(problem(xhr.status, answerOf(xhr)));
			}
		});
		xhr.addEventListener("error", () => causeOf(file).then(reject));
		xhr.addEventListener("abort", () => reject(isBroken ? unreachable() : new DOMException("Cancelled", "AbortError")));
		xhr.upload.addEventListener("progress", () => { transfer.lastSent = performance.now(); });
		xhr.open("POST", `${target}?${new URLSearchParams(options)}`);
		xhr.setRequestHeader("Content-Type", "application/octet-stream");
		Object.entries(scriptHeaders()).forEach(([name, value]) => xhr.setRequestHeader(name, value));
		xhr.send(file);
	});
	transfer.cancel = () => {
		xhr.abort();
		// tell the application, which would otherwise notice the end only when it needs more of the content
		call("DELETE", `/uploads/${options.key}`).catch(() => {});
	};
	transfer.breakOff = () => {
		isBroken = true;
		xhr.abort();
	};
	return transfer;
}
