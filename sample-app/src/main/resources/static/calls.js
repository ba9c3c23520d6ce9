// Calls of the application by scripts.

/** Proves that a request comes from a page of this application: it alone can read the cookie. */
export function scriptHeaders() {
	const cookie = document.cookie.split("; ").find((entry) => entry.startsWith("XSRF-TOKEN="));
	return {
		"X-XSRF-TOKEN": cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "",
		// sign-in pages are of no use to a script
		"X-Requested-With": "XMLHttpRequest",
		"Accept": "application/json, application/problem+json",
	};
}

/** Makes an error of an answer: with the words of its problem details, and their type. */
export function problem(status, details) {
	const error = new Error(details?.detail ?? `The application answered with status ${status}.`);
	error.type = (status === 401) ? "urn:dracoon:problem:login-required" : details?.type;
	return error;
}

/**
 * Calls the application.
 *
 * @returns what it answered, undefined if that is nothing
 */
export async function call(method, path, body) {
	let response;
	try {
		response = await fetch(path, {
			method,
			headers: { ...scriptHeaders(), ...((body !== undefined) && { "Content-Type": "application/json" }) },
			body: (body !== undefined) ? JSON.stringify(body) : undefined,
		});
	}
	catch {
		throw new Error("The application does not answer.");
	}
	const answer = await response.json().catch(() => undefined);
	if (!response.ok) {
		throw problem(response.status, answer);
	}
	return answer;
}
