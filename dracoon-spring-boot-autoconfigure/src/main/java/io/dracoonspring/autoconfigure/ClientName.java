// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.regex.Pattern;

import org.springframework.util.StringUtils;

/**
 * Identifies a client that Spring Boot creates. Its properties start with {@code dracoon}
 * or, if the client has a name, with {@code dracoon.clients.<name>}.
 *
 * @param text the name of the client, {@code dracoon} for the client without a name
 */
record ClientName(String text) {

	/** The client without a name, whose properties start with {@code dracoon}. */
	static final ClientName UNNAMED = new ClientName("dracoon");

	/** The prefix of the properties of all named clients. */
	static final String CLIENTS = "dracoon.clients";

	// requires the canonical form of names in Boot's properties, because messages and the
	// binding of single properties need this form
	private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	/**
	 * Reads the name of a named client.
	 * @param text the name
	 * @return the name
	 * @throws InvalidDracoonPropertyException if no client can have this name
	 */
	static ClientName of(String text) {
		ClientName name = new ClientName(text);
		if (name.isUnnamed()) {
			throw new InvalidDracoonPropertyException(name.property("dracoon"),
					"has the name of the client without one",
					"Choose another name, or move the properties from 'dracoon.clients.dracoon' to 'dracoon'.");
		}
		if (!VALID.matcher(text).matches()) {
			throw new InvalidDracoonPropertyException(CLIENTS + "." + text, "has a name that no client can have",
					"Begin the name with a lower-case letter, and use only lower-case letters, digits and single "
							+ "dashes, as in 'dracoon.clients.archive-eu'.");
		}
		return name;
	}

	boolean isUnnamed() {
		// compare the texts, because the JDK generates the equals method of a record at
		// its first call, which takes some milliseconds
		return this.text.equals(UNNAMED.text);
	}

	/**
	 * Returns a property of this client.
	 * @param unnamed the property of the client without a name, such as
	 * {@code dracoon.base-url}
	 * @return the property, such as {@code dracoon.clients.archive.base-url}
	 */
	String property(String unnamed) {
		return isUnnamed() ? unnamed : CLIENTS + "." + this.text + unnamed.substring(UNNAMED.text.length());
	}

	/**
	 * Creates an exception about a property of this client. The texts name the properties
	 * of the client without a name. The exception replaces them with the properties of
	 * this client.
	 * @param unnamed the property of the client without a name
	 * @param problem the problem, as a continuation of "The property … "
	 * @param remedy the action that corrects the property
	 * @return the exception
	 */
	InvalidDracoonPropertyException invalid(String unnamed, String problem, String remedy) {
		return new InvalidDracoonPropertyException(property(unnamed), properties(problem), properties(remedy));
	}

	/**
	 * Replaces the properties in a text.
	 * @param text a text that quotes properties of the client without a name
	 * @return the text with the properties of this client
	 */
	String properties(String text) {
		return text.replace("'dracoon.", "'" + property("dracoon."));
	}

	/**
	 * Returns the name of a bean.
	 * @param suffix the end of the name, such as {@code dracoonNodes}
	 * @return the name, such as {@code archiveEuDracoonNodes}
	 */
	String beanName(String suffix) {
		StringBuilder name = new StringBuilder();
		for (String word : this.text.split("-")) {
			name.append(name.isEmpty() ? word : StringUtils.capitalize(word));
		}
		return name.append(StringUtils.capitalize(suffix)).toString();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
