// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.dracoonspring.http.BaseUrl;

/** Takes the address of the server from the property {@code base-url} of a client. */
final class PropertiesDracoonConnectionDetails implements DracoonConnectionDetails {

	private final URI baseUrl;

	private PropertiesDracoonConnectionDetails(ClientName client, String baseUrl, boolean allowPlainHttp) {
		this.baseUrl = parse(client, baseUrl);
		if (!allowPlainHttp && !new BaseUrl(this.baseUrl).isSecure()) {
			throw client.invalid("dracoon.base-url",
					"starts with http://, so that passwords, tokens and files are sent without encryption",
					"Use https://. In a network that is protected in another way, set "
							+ "'dracoon.http.allow-plain-http=true'.");
		}
	}

	static PropertiesDracoonConnectionDetails of(ClientName client, @Nullable String baseUrl, boolean allowPlainHttp) {
		if (!StringUtils.hasText(baseUrl)) {
			throw invalid(client, "is not set");
		}
		return new PropertiesDracoonConnectionDetails(client, baseUrl, allowPlainHttp);
	}

	private static URI parse(ClientName client, String value) {
		URI uri;
		try {
			uri = new URI(value.strip());
		}
		catch (URISyntaxException ex) {
			throw invalid(client, "is not a valid address (" + ex.getReason() + ")");
		}
		if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
			throw invalid(client, "does not start with https:// or http://");
		}
		if (uri.getUserInfo() != null) {
			throw invalid(client,
					"contains credentials, which belong in 'dracoon.auth.username' and 'dracoon.auth.password'");
		}
		if (uri.getHost() == null) {
			throw invalid(client, "names no host");
		}
		if (uri.getQuery() != null || uri.getFragment() != null) {
			throw invalid(client, "has a query or a fragment");
		}
		if (uri.getPath().matches("(.*/)?api(/v4(/.*)?)?/?")) {
			throw invalid(client, "ends in '/api', which the client adds");
		}
		return uri;
	}

	private static InvalidDracoonPropertyException invalid(ClientName client, String problem) {
		return client.invalid("dracoon.base-url", problem,
				"Set 'dracoon.base-url' to the address of your DRACOON, for example https://dracoon.example.com.");
	}

	@Override
	public URI getBaseUrl() {
		return this.baseUrl;
	}

}
