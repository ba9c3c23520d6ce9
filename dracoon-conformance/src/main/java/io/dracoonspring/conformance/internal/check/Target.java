// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.http.DracoonWebClientCustomizer;

/**
 * Describes the server and the account that are checked.
 *
 * @param connection the function that sets the address and the connector of a client
 * @param signIn the function that sets the way to sign in
 * @param client the OAuth client
 * @param parentRoom the path of the room below which the checks work, {@code null} if
 * they only read
 * @param encryptedRoom the path of an encrypted room for the checks of encryption, or
 * {@code null}
 * @param encryptionPassword the password of the key pair, or {@code null} if the checks
 * do not need it
 */
public record Target(UnaryOperator<DracoonBuilder> connection, UnaryOperator<DracoonBuilder> signIn,
		ClientCredentials client, @Nullable String parentRoom, @Nullable String encryptedRoom,
		@Nullable Secret encryptionPassword) {

	Dracoon signedIn(DracoonWebClientCustomizer tap) {
		return withPassword(this.signIn.apply(builder(tap))).build();
	}

	// creates a client that uses the tokens of the first client, but has an unlocked key
	// pair and caches of its own
	Dracoon second(Dracoon first, DracoonWebClientCustomizer tap) {
		return withPassword(builder(tap).tokenSource(first.tokenSource())).build();
	}

	Dracoon anonymous(DracoonWebClientCustomizer tap) {
		return builder(tap).anonymous().build();
	}

	Dracoon withAccessToken(DracoonWebClientCustomizer tap, Secret token) {
		return builder(tap).accessToken(token).build();
	}

	Dracoon withRefreshToken(DracoonWebClientCustomizer tap, Secret token) {
		return builder(tap).refreshToken(this.client, token).build();
	}

	private DracoonBuilder builder(DracoonWebClientCustomizer tap) {
		return this.connection.apply(Dracoon.builder()).webClientCustomizer(tap);
	}

	private DracoonBuilder withPassword(DracoonBuilder builder) {
		return (this.encryptionPassword != null) ? builder.encryptionPassword(this.encryptionPassword) : builder;
	}

}
