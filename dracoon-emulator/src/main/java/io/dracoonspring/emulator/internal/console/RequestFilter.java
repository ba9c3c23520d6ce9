// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.Locale;

import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;

import io.dracoonspring.emulator.internal.journal.RequestLine;

/**
 * Filters the list of requests.
 *
 * @param path a part of the path or query, empty for all
 * @param status the status, its class like {@code 4xx}, {@code none} for requests without
 * a response, or empty for all
 * @param user the name of the user, empty for all
 */
record RequestFilter(String path, String status, String user) {

	static RequestFilter of(ServerRequest request) {
		Form query = new Form(request.queryParams());
		return new RequestFilter(query.text("path"), query.text("status").toLowerCase(Locale.ROOT), query.text("user"));
	}

	boolean isValid() {
		return this.status.matches("|none|[1-5](xx|[0-9]{2})");
	}

	boolean matches(RequestLine request) {
		String status = (request.status() != 0) ? Integer.toString(request.status()) : "none";
		return RequestsPage.target(request).contains(this.path)
				&& (this.status.isEmpty() || status.equals(this.status)
						|| this.status.endsWith("xx") && status.charAt(0) == this.status.charAt(0))
				&& (this.user.isEmpty() || this.user.equalsIgnoreCase(request.user()));
	}

	/** Returns the URL of a page with this filter. */
	String url(String path) {
		return UriComponentsBuilder.fromPath(path)
			.queryParam("path", "{path}")
			.queryParam("status", "{status}")
			.queryParam("user", "{user}")
			.encode()
			.buildAndExpand(this.path, this.status, this.user)
			.toUriString();
	}

}
