// Proves that a request comes from a page of this application: it alone can read the cookie.

export function csrfHeaders() {
	const cookie = document.cookie.split("; ").find((entry) => entry.startsWith("XSRF-TOKEN="));
	return {
		"X-XSRF-TOKEN": cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "",
		// sign-in pages are of no use to a script
		"X-Requested-With": "XMLHttpRequest",
	};
}
