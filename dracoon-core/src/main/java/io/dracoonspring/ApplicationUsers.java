// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import io.dracoonspring.auth.TokenRefreshLock;
import io.dracoonspring.auth.UserTokens;
import io.dracoonspring.crypto.CryptoUser;

/**
 * Finds the user of an application for a call of a client. The call acts as this user. On
 * subscription, each method reads the Reactor context or the thread-locals of the
 * subscribing thread. {@code SignedInUsers} of {@code dracoon-security} finds users who
 * have signed in with Spring Security. Applications with another kind of sign-in
 * implement this interface.
 *
 * @see DracoonBuilder#signedInUsers(ApplicationUsers)
 */
public interface ApplicationUsers {

	/**
	 * Finds the tokens of the current user.
	 * @return the tokens; fails with
	 * {@link io.dracoonspring.api.DracoonAuthenticationException} if no user is signed in
	 */
	Mono<UserTokens> currentTokens();

	/**
	 * Finds the user, or the session of the user, that holds the unlocked key pair for
	 * the current call. Must not wait, because streams call it on their own thread.
	 * @return the user; fails with {@link io.dracoonspring.api.DracoonException} if there
	 * is none
	 */
	Mono<CryptoUser> currentCryptoUser();

	/**
	 * Returns the lock that is held while the tokens of a user are refreshed.
	 * @return the lock, none by default
	 */
	default TokenRefreshLock refreshLock() {
		return TokenRefreshLock.none();
	}

	/**
	 * Ties a transfer to the session of the current user.
	 * @param end called when the session ends
	 * @return the tie, which the caller disposes of when the transfer has ended; empty if
	 * the current call has no session. It is empty by default, because sessions then end
	 * no transfers
	 */
	default Mono<Disposable> tieTransfer(Runnable end) {
		return Mono.empty();
	}

}
