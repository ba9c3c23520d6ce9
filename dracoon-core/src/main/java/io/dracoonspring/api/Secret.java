// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A text that must not appear in logs, such as a password or an access key. Only requests
 * of the client contain the real text. If other code writes a secret, for example as JSON
 * of a controller, a mask appears instead of the text.
 *
 * @param value the text
 */
public record Secret(String value) {

	public Secret {
		Assert.notNull(value, "'value' must not be null");
	}

	/**
	 * Wraps a text.
	 * @param value the text
	 * @return the secret
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static Secret of(String value) {
		return new Secret(value);
	}

	/**
	 * Returns the text of a secret.
	 * @param secret the secret, or {@code null}
	 * @return the text, {@code null} if there is no secret
	 */
	public static @Nullable String reveal(@Nullable Secret secret) {
		return (secret != null) ? secret.value() : null;
	}

	@Override
	@JsonValue
	public String toString() {
		return "***";
	}

}
