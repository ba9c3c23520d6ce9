// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import io.dracoonspring.api.Secret;

/**
 * Holds the id and secret of the OAuth client with which an application signs in.
 * {@code toString()} does not show the secret.
 *
 * @param id the id of the client
 * @param secret the secret, empty for a client without a secret
 */
public record ClientCredentials(String id, Secret secret) {

	/**
	 * Checks the id.
	 */
	public ClientCredentials {
		if (id.isBlank()) {
			throw new IllegalArgumentException("'client-id' must not be empty");
		}
		if (id.contains(":")) {
			throw new IllegalArgumentException("'client-id' must not contain a colon");
		}
	}

	/**
	 * Creates a client without a secret.
	 * @param id the id of the client
	 * @return the client
	 */
	public static ClientCredentials withoutSecret(String id) {
		return new ClientCredentials(id, Secret.of(""));
	}

	/**
	 * Tells whether the client has a secret.
	 * @return {@code false} if the secret is empty
	 */
	public boolean hasSecret() {
		return !this.secret.value().isEmpty();
	}

}
