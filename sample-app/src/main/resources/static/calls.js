// Calls of the application by scripts.

import { text } from "./texts.js";

/** Returns headers that prove that a request comes from a page of this application, because only such a page can read the cookie. */
export function scriptHeaders() {
	const cookie = document.cookie.split("; ").find((entry) => entry.startsWith("XSRF-TOKEN="));
	return {
		"X-XSRF-TOKEN": cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "",
		// requests an error instead of the sign-in page, which a script cannot use
		"X-Requested-With": "XMLHttpRequest",
		"Accept": "application/json, application/problem+json",
	};
}

/** Statuses of failures that end by themselves: too many requests, and a DRACOON that cannot be reached. */
const PASSING = [429, 502, 503, 504];

const NO_CONTENT = 204;

/** Creates an error from a response, with the text, type and field of its problem details. */
export function problem(status, details) {
	const error = new Error(details?.detail ?? text("status", status));
	error.status = status;
	error.field = details?.field;
	error.type = (status === 401) ? "urn:dracoon:problem:login-required" : details?.type;
	return error;
}

/** Creates the error of a request that did not reach the application, or whose response did not arrive. */
export function unreachable() {
	return Object.assign(new Error(text("unreachable")), { isUnreachable: true });
}

/** Tells whether a failure ends by itself. */
export function isPassing(error) {
	return Boolean(error.isUnreachable) || PASSING.includes(error.status);
}

/** Tells whether the user has to sign in again. */
export function isSignedOut(error) {
	return error?.type === "urn:dracoon:problem:login-required";
}

/**
 * Calls the application.
 *
 * @param timeout the longest duration in milliseconds, undefined for no limit
 * @returns the content of the response, undefined if it is empty
 */
export async function call(method, path, body, timeout) {
	const response = await send(path, {
		method,
		headers: { ...scriptHeaders(), ...((body !== undefined) && { "Content-Type": "application/json" }) },
		body: (body !== undefined) ? JSON.stringify(body) : undefined,
		signal: timeout && AbortSignal.timeout(timeout),
	});
	const answer = await response.json().catch(() => undefined);
	if (!response.ok) {
		throw problem(response.status, answer);
	}
	if (answer === undefined && response.status !== NO_CONTENT) {
		// the connection has ended before the end of the response
		throw unreachable();
	}
	return answer;
}

/**
 * Fetches a page.
 *
 * @returns the response, and the page that it contains, also for an error
 */
export async function fetchPage(address, options) {
	const response = await send(address, { ...options, headers: { ...scriptHeaders(), "Accept": "text/html" } });
	const text = await response.text().catch(() => { throw unreachable(); });
	return { response, page: new DOMParser().parseFromString(text, "text/html") };
}

async function send(address, options) {
	try {
		return await fetch(address, options);
	}
	catch {
		throw unreachable();
	}
}
