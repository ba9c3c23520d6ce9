// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.Objects;

import org.springframework.util.MultiValueMap;

/**
 * Reads the fields of a form or query.
 *
 * @param fields the values by name
 */
record Form(MultiValueMap<String, String> fields) {

	/**
	 * Returns the text in a field without surrounding spaces, empty if the field is
	 * missing.
	 */
	String text(String name) {
		return Objects.requireNonNullElse(this.fields.getFirst(name), "").strip();
	}

	/**
	 * Returns the text in a field.
	 * @throws IllegalArgumentException if the field is missing or blank
	 */
	String required(String name) {
		String text = text(name);
		if (text.isEmpty()) {
			throw new IllegalArgumentException("'" + name + "' is missing");
		}
		return text;
	}

	/**
	 * Returns the number in a field, 0 if the field is missing or blank.
	 * @throws IllegalArgumentException if it is not a number
	 */
	long number(String name) {
		String text = text(name);
		if (!text.matches("[0-9]{0,12}")) {
			throw new IllegalArgumentException("'" + name + "' must be a number");
		}
		return text.isEmpty() ? 0 : Long.parseLong(text);
	}

	/**
	 * Returns the number in a field, 0 if the field is missing or blank. A number above
	 * {@link Integer#MAX_VALUE} becomes this value.
	 * @throws IllegalArgumentException if it is not a number
	 */
	int count(String name) {
		return (int) Math.min(number(name), Integer.MAX_VALUE);
	}

	/** Returns the reason why a form was refused. */
	static String problem(IllegalArgumentException ex) {
		return Objects.requireNonNullElse(ex.getMessage(), "Not valid");
	}

}
