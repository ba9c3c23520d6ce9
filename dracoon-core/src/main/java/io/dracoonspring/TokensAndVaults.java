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
 * The tokens of users, with which goes what is held for their encryption: every call
 * keeps it, and a sign-out ends it.
 *
 * @param vaults what is held
 */
record TokensAndVaults(DracoonTokenSource tokens, UserVaults vaults) implements DracoonTokenSource {

	/**
	 * Creates the vaults of a client that gets the tokens of many users from elsewhere:
	 * without a name, the password of one would be held for all.
	 * @return vaults that refuse everything
	 */
	static UserVaults vaultsOfUnknownUsers() {
		return UserVaults.create(Mono.error(() -> new DracoonCryptoException(Reason.NO_KEY,
				"The client acts as many users by way of a 'tokenSource', which does not tell whose encryption password and "
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
