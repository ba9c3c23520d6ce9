// Calls of the application by scripts.

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

/** Creates an error from a response, with the text and type of its problem details. */
export function problem(status, details) {
	const error = new Error(details?.detail ?? `The application answered with status ${status}.`);
	error.type = (status === 401) ? "urn:dracoon:problem:login-required" : details?.type;
	return error;
}

/**
 * Calls the application.
 *
 * @returns the content of the response, undefined if it is empty
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
