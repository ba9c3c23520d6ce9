// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.oauth.OAuthClient;
import io.dracoonspring.emulator.internal.seed.SeedKeyPairs;
import io.dracoonspring.emulator.internal.state.AuthMethod;
import io.dracoonspring.emulator.internal.state.Credentials;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.GrantType;
import io.dracoonspring.emulator.seed.SeedUser;

/**
 * Contains the credentials with which a client signs in as a user of an emulator. All
 * values are test data.
 *
 * @param clientId the id of an OAuth client that allows the password grant
 * @param clientSecret the secret of that client, empty if the client has none
 * @param username the name that the user logs in with
 * @param password the login password of the user
 * @param encryptionPassword the password of the user's key pair; {@code null} if the user
 * has no key pair, or a key pair whose password is not published
 */
public record EmulatorAccount(String clientId, String clientSecret, String username, String password,
		@Nullable String encryptionPassword) {

	private static final String PREFERRED_CLIENT = "dracoon-emulator";

	static Optional<EmulatorAccount> of(User user, Collection<OAuthClient> clients) {
		return clients.stream()
			.filter((client) -> client.details().enabled() && client.grantTypes().contains(GrantType.PASSWORD))
			.min(Comparator.comparing((OAuthClient client) -> !PREFERRED_CLIENT.equals(client.id()))
				.thenComparing(OAuthClient::id))
			.map((client) -> of(user, client));
	}

	private static EmulatorAccount of(User user, OAuthClient client) {
		Credentials credentials = user.credentials();
		boolean opens = user.keys().all().stream().anyMatch(SeedKeyPairs::isPublished);
		return new EmulatorAccount(client.id(), client.secret(), credentials.login(),
				(credentials.method() == AuthMethod.BASIC) ? credentials.password() : SeedUser.DEFAULT_PASSWORD,
				opens ? SeedKeyPairs.PASSWORD : null);
	}

	@Override
	public String toString() {
		return "EmulatorAccount[clientId=" + this.clientId + ", username=" + this.username + "]";
	}

}
