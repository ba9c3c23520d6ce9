// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

/**
 * Holds the id and secret of the OAuth client with which an application signs in.
 * {@code toString()} does not show the secret.
 *
 * @param id the id of the client
 * @param secret the secret, empty for a client without a secret
 */
public record OAuthClient(String id, String secret) {

	/**
	 * Checks the id.
	 */
	public OAuthClient {
		if (id.isBlank()) {
			throw new IllegalArgumentException("'client-id' must not be empty");
		}
		if (id.contains(":")) {
			throw new IllegalArgumentException("'client-id' must not contain a colon");
		}
	}

	@Override
	public String toString() {
		return "OAuthClient[id=" + this.id + ", secret=***]";
	}

}
