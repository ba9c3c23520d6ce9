// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Secret;

/** Asks the person at the terminal for values that are not in the environment. */
final class Prompt {

	private final Map<String, String> environment;

	private final @Nullable Keyboard keyboard;

	Prompt(Map<String, String> environment, @Nullable Keyboard keyboard) {
		this.environment = environment;
		this.keyboard = keyboard;
	}

	/**
	 * Returns the secret of a variable.
	 * @param variable the name of the variable
	 * @return the secret, or {@code null} if the variable is not set or is empty
	 */
	@Nullable Secret find(String variable) {
		String value = this.environment.get(variable);
		return (value != null && !value.isEmpty()) ? Secret.of(value) : null;
	}

	/**
	 * Returns the secret of a variable, or asks for it.
	 * @param variable the name of the variable
	 * @param question the question for the person
	 * @return the secret
	 * @throws IllegalArgumentException if there is neither the variable nor a terminal,
	 * or if the answer is empty
	 */
	Secret secret(String variable, String question) {
		Secret known = find(variable);
		if (known != null) {
			return known;
		}
		return Secret.of(nonEmpty(terminal(variable).readSecret(question), question));
	}

	/**
	 * Asks for a value that is not secret.
	 * @param question the question for the person
	 * @param option the option that makes the question unnecessary
	 * @return the answer
	 * @throws IllegalArgumentException if there is no terminal, or if the answer is empty
	 */
	String text(String question, String option) {
		return nonEmpty(terminal(option).read(question), question).strip();
	}

	private Keyboard terminal(String alternative) {
		if (this.keyboard == null) {
			throw new IllegalArgumentException("There is no terminal to ask at: set " + alternative);
		}
		return this.keyboard;
	}

	private static String nonEmpty(@Nullable String answer, String question) {
		if (answer == null || answer.isBlank()) {
			throw new IllegalArgumentException("The answer is empty: " + question);
		}
		return answer;
	}

}
