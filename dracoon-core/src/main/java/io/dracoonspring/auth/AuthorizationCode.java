/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.auth;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * What a person's sign-in came back with, to be exchanged once for tokens. Its text form
 * does not show it.
 */
public final class AuthorizationCode {

	private final OAuthClient client;

	private final String value;

	private final URI redirectUri;

	private final @Nullable String codeVerifier;

	AuthorizationCode(OAuthClient client, String value, URI redirectUri, @Nullable String codeVerifier) {
		this.client = client;
		this.value = value;
		this.redirectUri = redirectUri;
		this.codeVerifier = codeVerifier;
	}

	/**
	 * Return the OAuth client that the code was issued for.
	 * @return the client
	 */
	public OAuthClient client() {
		return this.client;
	}

	/**
	 * Return the code itself, which is as good as a password until it is exchanged.
	 * @return the code
	 */
	public String value() {
		return this.value;
	}

	/**
	 * Return the redirect URI that the code was issued for.
	 * @return the redirect URI
	 */
	public URI redirectUri() {
		return this.redirectUri;
	}

	/**
	 * Returns the code verifier of the request that the code was issued for.
	 * @return the code verifier, or {@code null} for a request without proof key
	 */
	public @Nullable String codeVerifier() {
		return this.codeVerifier;
	}

	@Override
	public String toString() {
		return "AuthorizationCode[client=" + this.client.id() + ", value=***]";
	}

}
