// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * Identifies the path at which the application receives webhooks. Other spellings do not
 * match, such as a slash at the end, parameters, or percent-encoding.
 *
 * @param value the path within the application, such as {@code /dracoon/events}
 */
public record WebhookPath(String value) {

	private static final Pattern VALID = Pattern.compile("(/(?!\\.\\.?(/|$))[A-Za-z0-9._~-]+)+");

	/**
	 * Checks the value.
	 * @throws IllegalArgumentException if it is not a plain path
	 */
	public WebhookPath {
		Assert.notNull(value, "'value' must not be null");
		Assert.isTrue(VALID.matcher(value).matches(),
				() -> "The path of the webhook must be a plain path such as '/dracoon/events' and not '" + value
						+ "': it begins with a slash, does not end with one, and consists of letters, digits, "
						+ "'.', '_', '~' and '-'");
	}

	/**
	 * Tells whether a request is for this path.
	 * @param path the path of the request within the application, as it was sent
	 * @return whether the path of the request equals this path
	 */
	public boolean matches(String path) {
		return this.value.equals(path);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
