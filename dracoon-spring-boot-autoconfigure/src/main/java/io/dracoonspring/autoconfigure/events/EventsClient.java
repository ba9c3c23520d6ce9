// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.Dracoon;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * Chooses the client for requests that concern events. Such requests need a service
 * account, because no user is signed in when they are sent.
 */
final class EventsClient {

	private static final String PROPERTY = "dracoon.events.client";

	private EventsClient() {
	}

	/**
	 * Chooses the client.
	 * @param clients all clients by their names
	 * @param name the configured name, {@code null} if there is none
	 * @return the client
	 * @throws InvalidDracoonPropertyException if no client can be chosen
	 */
	static Dracoon choose(Map<String, Dracoon> clients, @Nullable String name) {
		if (name != null) {
			Dracoon named = clients.get(name);
			if (named == null) {
				throw new InvalidDracoonPropertyException(PROPERTY, "names no client",
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
					"is missing, and all clients act as the user who is signed in", needed());
		}
		return found.getValue();
	}

	private static boolean isPerUser(Dracoon client) {
		TokenState state = client.tokenSource().state();
		return state != null && state.status() == TokenState.Status.PER_USER;
	}

	private static String needed() {
		return "Events arrive when no user is signed in: declare a second 'Dracoon' bean for a service account and "
				+ "name it.";
	}

}
