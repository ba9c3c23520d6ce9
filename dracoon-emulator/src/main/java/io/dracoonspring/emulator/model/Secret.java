// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Wraps a secret text, so that code which prints it by accident shows a mask.
 *
 * @param value the text
 */
public record Secret(@JsonValue String value) {

	/**
	 * Wraps a text.
	 * @param value the text, or {@code null}
	 * @return the secret, {@code null} without a text
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static @Nullable Secret of(@Nullable String value) {
		return (value != null) ? new Secret(value) : null;
	}

	/**
	 * Returns the text of a secret.
	 * @param secret the secret, or {@code null}
	 * @return the text, {@code null} without a secret
	 */
	public static @Nullable String reveal(@Nullable Secret secret) {
		return (secret != null) ? secret.value : null;
	}

	@Override
	public String toString() {
		return "***";
	}

}
