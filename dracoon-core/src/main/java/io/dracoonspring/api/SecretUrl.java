// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A URL that grants access to everyone who has it, such as a presigned URL. To send a
 * request with a web client of this library, call
 * {@code client.get().uri(url.masked()).attributes(url)}. The web client then calls the
 * real URL, while logs, traces and stack traces contain the masked URL.
 *
 * @param value the real URL
 */
public record SecretUrl(URI value) implements Consumer<Map<String, Object>> {

	/** Name of the request attribute that holds the secret URL. */
	public static final String ATTRIBUTE = "dracoon.secret-url";

	/**
	 * Parses a URL as the server sent it.
	 * @param url the URL, {@code null} if the server sent no URL
	 * @return the secret URL
	 * @throws DracoonProtocolException if it is not an absolute {@code https} or
	 * {@code http} URL with a host and without a user; the message does not contain the
	 * URL
	 */
	public static SecretUrl of(@Nullable String url) {
		URI value = parse(url);
		if (value == null || value.getHost() == null || value.getRawUserInfo() != null || !isHttp(value.getScheme())) {
			throw new DracoonProtocolException(0, null, null,
					"The server sent an unusable URL because it is not an absolute one that starts with 'https://' or "
							+ "'http://': try again, and report it to the operator of the server if the failure persists",
					null);
		}
		return new SecretUrl(value);
	}

	private static @Nullable URI parse(@Nullable String url) {
		try {
			return (url != null) ? new URI(url) : null;
		}
		catch (URISyntaxException ex) {
			// omit the cause, because its message would repeat the URL
			return null;
		}
	}

	private static boolean isHttp(@Nullable String scheme) {
		return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
	}

	/**
	 * Returns a URL that is safe to show. It contains only the scheme, host and port of
	 * the real URL.
	 * @return the masked URL
	 */
	public URI masked() {
		String port = (this.value.getPort() >= 0) ? ":" + this.value.getPort() : "";
		return URI.create(this.value.getScheme() + "://" + this.value.getHost() + port + "/***");
	}

	/**
	 * Adds the URL to the attributes of a request.
	 * @param attributes the attributes
	 */
	@Override
	public void accept(Map<String, Object> attributes) {
		attributes.put(ATTRIBUTE, this);
	}

	@Override
	public String toString() {
		return masked().toString();
	}

}
