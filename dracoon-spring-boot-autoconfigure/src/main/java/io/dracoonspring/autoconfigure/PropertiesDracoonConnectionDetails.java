// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.dracoonspring.http.BaseUrl;

/** Takes the address of the server from {@code dracoon.base-url}. */
class PropertiesDracoonConnectionDetails implements DracoonConnectionDetails {

	private final URI baseUrl;

	PropertiesDracoonConnectionDetails(String baseUrl, boolean allowPlainHttp) {
		this.baseUrl = parse(baseUrl);
		if (!allowPlainHttp && !new BaseUrl(this.baseUrl).isSecure()) {
			throw new InvalidDracoonPropertyException("dracoon.base-url",
					"starts with http://, so that passwords, tokens and files are sent without encryption",
					"Use https://. In a network that is protected in another way, set "
							+ "'dracoon.http.allow-plain-http=true'.");
		}
	}

	static PropertiesDracoonConnectionDetails of(@Nullable String baseUrl, boolean allowPlainHttp) {
		if (!StringUtils.hasText(baseUrl)) {
			throw invalid("is not set");
		}
		return new PropertiesDracoonConnectionDetails(baseUrl, allowPlainHttp);
	}

	private static URI parse(String value) {
		URI uri;
		try {
			uri = new URI(value.strip());
		}
		catch (URISyntaxException ex) {
			throw invalid("is not a valid address (" + ex.getReason() + ")");
		}
		if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
			throw invalid("does not start with https:// or http://");
		}
		if (uri.getUserInfo() != null) {
			throw invalid("contains credentials, which belong in 'dracoon.auth.username' and 'dracoon.auth.password'");
		}
		if (uri.getHost() == null) {
			throw invalid("names no host");
		}
		if (uri.getQuery() != null || uri.getFragment() != null) {
			throw invalid("has a query or a fragment");
		}
		if (uri.getPath().matches("(.*/)?api(/v4(/.*)?)?/?")) {
			throw invalid("ends in '/api', which the client adds");
		}
		return uri;
	}

	private static InvalidDracoonPropertyException invalid(String problem) {
		return new InvalidDracoonPropertyException("dracoon.base-url", problem,
				"Set 'dracoon.base-url' to the address of your DRACOON, for example https://dracoon.example.com.");
	}

	@Override
	public URI getBaseUrl() {
		return this.baseUrl;
	}

}
