// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;

import io.dracoonspring.emulator.internal.journal.RequestLine;

/**
 * Filters the list of requests. An empty value selects all requests.
 *
 * @param text a part of the path, query, error or description of a fault
 * @param method the HTTP method
 * @param status the status, its class like {@code 4xx}, or {@code none} for requests
 * without a response
 * @param user the name of the user
 * @param client the id of the OAuth client
 * @param operation the operation (see {@link Operations})
 * @param upload the mark of the upload, which is the beginning of its id
 * @param trace the id of the trace
 */
record RequestFilter(String text, String method, String status, String user, String client, String operation,
		String upload, String trace) {

	private static final RequestFilter ALL = new RequestFilter("", "", "", "", "", "", "", "");

	static RequestFilter of(ServerRequest request) {
		Form query = new Form(request.queryParams());
		return new RequestFilter(query.text("text"), query.text("method").toUpperCase(Locale.ROOT),
				query.text("status").toLowerCase(Locale.ROOT), query.text("user"), query.text("client"),
				query.text("operation"), query.text("upload"), query.text("trace"));
	}

	static RequestFilter byOperation(String operation) {
		return new RequestFilter("", "", "", "", "", operation, "", "");
	}

	static RequestFilter byCaller(String user, String client) {
		return new RequestFilter("", "", "", user, client, "", "", "");
	}

	static RequestFilter byUpload(String upload) {
		return new RequestFilter("", "", "", "", "", "", upload, "");
	}

	static RequestFilter byTrace(String trace) {
		return new RequestFilter("", "", "", "", "", "", "", trace);
	}

	boolean isValid() {
		return this.status.matches("|none|[1-5](xx|[0-9]{2})");
	}

	boolean selectsAll() {
		return equals(ALL);
	}

	boolean matches(RequestLine request) {
		String code = (request.status() != 0) ? Integer.toString(request.status()) : "none";
		return isOrAll(this.method, request.method())
				&& (this.status.isEmpty() || code.equals(this.status)
						|| this.status.endsWith("xx") && code.charAt(0) == this.status.charAt(0))
				&& isOrAll(this.user, request.user()) && isOrAll(this.client, request.client())
				&& isOrAll(this.upload, request.upload()) && isOrAll(this.trace, request.trace())
				&& (this.operation.isEmpty() || this.operation.equals(Operations.of(request)))
				&& (this.text.isEmpty() || containsText(request));
	}

	private static boolean isOrAll(String wanted, @Nullable String value) {
		return wanted.isEmpty() || wanted.equalsIgnoreCase(value);
	}

	private boolean containsText(RequestLine request) {
		String wanted = this.text.toLowerCase(Locale.ROOT);
		return Stream.of(request.target(), request.errorCode(), request.message(), request.fault())
			.filter(Objects::nonNull)
			.anyMatch((value) -> value.toLowerCase(Locale.ROOT).contains(wanted));
	}

	/**
	 * Returns the non-empty values by name, except text, method, status and user, because
	 * the form always shows these four.
	 */
	Map<String, String> further() {
		Map<String, String> parts = parts();
		parts.keySet().removeAll(Set.of("text", "method", "status", "user"));
		return parts;
	}

	private Map<String, String> parts() {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("text", this.text);
		parts.put("method", this.method);
		parts.put("status", this.status);
		parts.put("user", this.user);
		parts.put("client", this.client);
		parts.put("operation", this.operation);
		parts.put("upload", this.upload);
		parts.put("trace", this.trace);
		parts.values().removeIf(String::isEmpty);
		return parts;
	}

	/** Returns the URL of a page with this filter. */
	String url(String path) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
		Map<String, String> parts = parts();
		parts.keySet().forEach((name) -> url.queryParam(name, "{" + name + "}"));
		return url.encode().buildAndExpand(parts).toUriString();
	}

}
