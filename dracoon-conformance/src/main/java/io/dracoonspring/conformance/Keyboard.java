// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance;

import java.io.Console;

import org.jspecify.annotations.Nullable;

/** Reads the answers of a person at the terminal. */
interface Keyboard {

	/**
	 * Reads an answer that the terminal shows.
	 * @param question the question
	 * @return the answer, {@code null} if the person ends the input
	 */
	@Nullable String read(String question);

	/**
	 * Reads an answer that the terminal does not show.
	 * @param question the question
	 * @return the answer, {@code null} if the person ends the input
	 */
	@Nullable String readSecret(String question);

	static @Nullable Keyboard of(@Nullable Console console) {
		if (console == null) {
			return null;
		}
		return new Keyboard() {

			@Override
			public @Nullable String read(String question) {
				return console.readLine("%s: ", question);
			}

			@Override
			public @Nullable String readSecret(String question) {
				char[] answer = console.readPassword("%s: ", question);
				return (answer != null) ? new String(answer) : null;
			}

		};
	}

}
