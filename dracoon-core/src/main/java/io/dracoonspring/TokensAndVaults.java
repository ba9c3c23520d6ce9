// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.time.Duration;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.crypto.internal.UserVaults;

/**
 * Provides the tokens of users, and informs {@link UserVaults} about the use of the
 * tokens. Each call of a user restarts the idle time of the user's vault. A sign-out
 * removes the vault.
 *
 * @param tokens the source of the users' tokens
 * @param vaults the vaults with the encryption passwords and key pairs of the users
 */
record TokensAndVaults(DracoonTokenSource tokens, UserVaults vaults) implements DracoonTokenSource {

	/**
	 * Creates the vaults of a client whose token source has many users. The source does
	 * not show which user makes a call. Therefore the vaults refuse every user. Otherwise
	 * the client could use the encryption password of one user for all users.
	 * @return the vaults
	 */
	static UserVaults vaultsOfUnknownUsers() {
		return UserVaults.create(Mono.error(() -> new DracoonCryptoException(Reason.NO_KEY,
				"The client acts as many users through a 'tokenSource', which does not show whose encryption password and "
						+ "key pair are meant: build it with 'signedInUsers', or build one client for each user")),
				Duration.ofMinutes(1), 1);
	}

	@Override
	public Mono<AccessToken> token() {
		return this.vaults.touch().then(this.tokens.token());
	}

	@Override
	public void invalidate(AccessToken refused) {
		this.tokens.invalidate(refused);
	}

	@Override
	public Mono<AccessToken> replace(AccessToken refused) {
		return this.tokens.replace(refused);
	}

	@Override
	public void accepted(AccessToken token) {
		this.tokens.accepted(token);
	}

	@Override
	public TokenState state() {
		return this.tokens.state();
	}

	@Override
	public Mono<Void> revoke() {
		return this.vaults.forget().then(this.tokens.revoke());
	}

	@Override
	public void close() {
		this.vaults.close();
		this.tokens.close();
	}

}
