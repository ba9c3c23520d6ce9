// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Holds the address of a DRACOON server, checked and without a slash at the end.
 *
 * @param value the address; it may have a path
 */
public record BaseUrl(URI value) {

	private static final Pattern LOOPBACK = Pattern
		.compile("localhost|.+\\.localhost|127(\\.[0-9]{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)\\]");

	/**
	 * Checks the address.
	 */
	public BaseUrl {
		String scheme = (value.getScheme() != null) ? value.getScheme().toLowerCase(Locale.ROOT) : "";
		if (!scheme.equals("http") && !scheme.equals("https")) {
			throw new IllegalArgumentException(
					"'base-url' must start with 'https://' or 'http://', such as 'https://dracoon.example.com'");
		}
		if (value.getHost() == null) {
			throw new IllegalArgumentException("'base-url' must contain a host, such as 'https://dracoon.example.com'");
		}
		if (value.getRawUserInfo() != null) {
			throw new IllegalArgumentException("'base-url' must not contain a user or password");
		}
		if (value.getRawQuery() != null || value.getRawFragment() != null) {
			throw new IllegalArgumentException("'base-url' must not contain '?' or '#'");
		}
		value = withoutSlash(value);
		if (value.getRawPath().endsWith("/api") || value.getRawPath().contains("/api/v4")) {
			throw new IllegalArgumentException("'base-url' must not contain '/api', because the client adds it");
		}
	}

	/**
	 * Reads an address.
	 * @param baseUrl the address, such as {@code https://dracoon.example.com}
	 * @return the checked address
	 * @throws IllegalArgumentException if the address is not absolute, has a query, or is
	 * otherwise unusable
	 */
	public static BaseUrl of(String baseUrl) {
		if (baseUrl.isBlank()) {
			throw new IllegalArgumentException("'base-url' must not be empty");
		}
		try {
			return new BaseUrl(new URI(baseUrl.strip()));
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException(
					"'base-url' must be a URL such as 'https://dracoon.example.com': " + ex.getReason(), ex);
		}
	}

	/**
	 * Returns the absolute address of a path on the server.
	 * @param path the path, with a slash at the start
	 * @return the absolute address
	 */
	public URI resolve(String path) {
		return URI.create(this.value + path);
	}

	/**
	 * Tells whether a URL leads to this server. Only such a URL may get credentials.
	 * @param url the URL
	 * @return {@code true} if scheme, host and port are the same
	 */
	public boolean isSameServer(URI url) {
		return this.value.getScheme().equalsIgnoreCase(url.getScheme())
				&& this.value.getHost().equalsIgnoreCase(url.getHost()) && this.value.getPort() == url.getPort();
	}

	/**
	 * Tells whether requests are protected from being read in the network.
	 * @return {@code true} for {@code https}, and for {@code http} to this machine
	 */
	public boolean isSecure() {
		// accept only literal loopback names, because another name may resolve to another
		// machine later
		return "https".equalsIgnoreCase(this.value.getScheme())
				|| LOOPBACK.matcher(this.value.getHost().toLowerCase(Locale.ROOT)).matches();
	}

	private static URI withoutSlash(URI value) {
		String text = value.toString();
		int end = text.length();
		while (text.charAt(end - 1) == '/') {
			end--;
		}
		return URI.create(text.substring(0, end));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
