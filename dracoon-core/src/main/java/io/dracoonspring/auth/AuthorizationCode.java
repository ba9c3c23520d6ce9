// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Secret;

/**
 * Holds the authorization code of a person's sign-in. The client exchanges it once for
 * tokens. {@code toString()} does not show it.
 */
public final class AuthorizationCode {

	private final ClientCredentials client;

	private final Secret value;

	private final URI redirectUri;

	private final @Nullable Secret codeVerifier;

	AuthorizationCode(ClientCredentials client, Secret value, URI redirectUri, @Nullable Secret codeVerifier) {
		this.client = client;
		this.value = value;
		this.redirectUri = redirectUri;
		this.codeVerifier = codeVerifier;
	}

	/**
	 * Returns the OAuth client that the code was issued for.
	 * @return the client
	 */
	public ClientCredentials client() {
		return this.client;
	}

	/**
	 * Returns the code itself, which is as secret as a password until it is exchanged.
	 * @return the code
	 */
	public Secret value() {
		return this.value;
	}

	/**
	 * Returns the redirect URI that the code was issued for.
	 * @return the redirect URI
	 */
	public URI redirectUri() {
		return this.redirectUri;
	}

	/**
	 * Returns the code verifier of the request that the code was issued for.
	 * @return the code verifier, or {@code null} for a request without proof key
	 */
	public @Nullable Secret codeVerifier() {
		return this.codeVerifier;
	}

	@Override
	public String toString() {
		return "AuthorizationCode[client=" + this.client.id() + ", value=***]";
	}

}
