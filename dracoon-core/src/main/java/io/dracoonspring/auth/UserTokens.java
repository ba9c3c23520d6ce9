// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import reactor.core.publisher.Mono;

/**
 * The tokens of one user of an application, wherever it keeps them.
 */
public interface UserTokens {

	/**
	 * Returns what the tokens of the user are kept under. One refresh at a time is made
	 * for it.
	 * @return the name, which no other user has
	 */
	String userName();

	/**
	 * Tells whether other processes may keep tokens of the user in the same place.
	 * @return whether they may
	 */
	boolean isShared();

	/**
	 * Loads the tokens.
	 * @return the tokens, or empty when there are none
	 */
	Mono<TokenSet> load();

	/**
	 * Keeps renewed tokens instead of those before, unless these were removed meanwhile.
	 * @param tokens the tokens
	 * @return whether they are kept; {@code false} if the user has signed out meanwhile
	 */
	Mono<Boolean> save(TokenSet tokens);

	/**
	 * Forgets the tokens.
	 * @return completes when they are forgotten
	 */
	Mono<Void> remove();

	/**
	 * Creates what makes the application send the user to its sign-in.
	 * @return the exception, which becomes the cause of the one that the caller gets
	 */
	RuntimeException signInRequired();

}
