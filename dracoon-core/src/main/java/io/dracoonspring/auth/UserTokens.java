// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import reactor.core.publisher.Mono;

/**
 * Gives access to the stored tokens of one user. The application decides where they are
 * stored.
 */
public interface UserTokens {

	/**
	 * Returns the name under which the tokens of the user are stored. Only one refresh at
	 * a time runs for each name.
	 * @return the name, which no other user has
	 */
	String userName();

	/**
	 * Tells whether other processes can also store tokens of the user in the same place.
	 * @return {@code true} if other processes can
	 */
	boolean isShared();

	/**
	 * Loads the tokens.
	 * @return the tokens, or empty if there are none
	 */
	Mono<TokenSet> load();

	/**
	 * Stores renewed tokens in place of the previous tokens, unless the previous tokens
	 * have been removed in the meantime.
	 * @param tokens the tokens
	 * @return whether they are stored; {@code false} if the user has signed out in the
	 * meantime
	 */
	Mono<Boolean> save(TokenSet tokens);

	/**
	 * Removes the tokens from the store.
	 * @return completes when they are removed
	 */
	Mono<Void> remove();

	/**
	 * Creates the exception that makes the application redirect the user to the sign-in
	 * page.
	 * @return the exception, which becomes the cause of the exception that the caller
	 * gets
	 */
	RuntimeException signInRequired();

}
