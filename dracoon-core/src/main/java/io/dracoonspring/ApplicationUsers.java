// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import io.dracoonspring.auth.TokenRefreshLock;
import io.dracoonspring.auth.UserTokens;
import io.dracoonspring.crypto.CryptoUser;

/**
 * Finds the user of an application on whose behalf the client makes a call. On
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
	 * the current call. The user must be available at once, because methods such as
	 * {@link io.dracoonspring.crypto.DracoonCrypto#isUnlocked()} do not wait for it.
	 * @return the user or session; fails with
	 * {@link io.dracoonspring.api.DracoonException} if no user is signed in
	 */
	Mono<CryptoUser> currentCryptoUser();

	/**
	 * Returns the lock that the client holds while it refreshes the tokens of a user.
	 * @return the lock, by default {@link TokenRefreshLock#none()}
	 */
	default TokenRefreshLock refreshLock() {
		return TokenRefreshLock.none();
	}

	/**
	 * Ties a transfer to the session of the current user, so that the transfer ends with
	 * the session.
	 * @param end the action that ends the transfer; it runs when the session ends
	 * @return the registration, which the caller disposes of when the transfer has ended;
	 * empty if the current call has no session. The default implementation returns an
	 * empty result, so that the end of a session ends no transfers
	 */
	default Mono<Disposable> tieTransfer(Runnable end) {
		return Mono.empty();
	}

}
