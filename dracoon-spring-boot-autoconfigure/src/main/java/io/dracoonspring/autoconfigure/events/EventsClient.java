// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.Dracoon;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * Finds the client that asks the server for what concerns events: there is no user on
 * whose behalf that could be done.
 */
final class EventsClient {

	private static final String PROPERTY = "dracoon.events.client";

	private EventsClient() {
	}

	/**
	 * Finds the client.
	 * @param clients all clients by the names of their beans
	 * @param name the name that was configured, {@code null} if none was
	 * @throws InvalidDracoonPropertyException if there is none that could be used
	 */
	static Dracoon choose(Map<String, Dracoon> clients, @Nullable String name) {
		if (name != null) {
			Dracoon named = clients.get(name);
			if (named == null) {
				throw new InvalidDracoonPropertyException(PROPERTY, "names no bean of the type Dracoon",
						"Name one of these: " + String.join(", ", clients.keySet()) + ".");
			}
			if (isPerUser(named)) {
				throw new InvalidDracoonPropertyException(PROPERTY, "names a client that acts as the current user",
						needed());
			}
			return named;
		}
		Map.Entry<String, Dracoon> found = null;
		for (Map.Entry<String, Dracoon> client : clients.entrySet()) {
			if (!isPerUser(client.getValue())) {
				if (found != null) {
					throw new InvalidDracoonPropertyException(PROPERTY, "is missing, but there are several clients",
							"Name the one whose account may ask the server for events, such as '" + found.getKey()
									+ "' or '" + client.getKey() + "'.");
				}
				found = client;
			}
		}
		if (found == null) {
			throw new InvalidDracoonPropertyException(PROPERTY,
					"is missing, and all there is acts as the user who is signed in", needed());
		}
		return found.getValue();
	}

	private static boolean isPerUser(Dracoon client) {
		TokenState state = client.tokenSource().state();
		return state != null && state.status() == TokenState.Status.PER_USER;
	}

	private static String needed() {
		return "Events come when nobody is signed in: declare a second 'Dracoon' bean for a service account and name it.";
	}

}
