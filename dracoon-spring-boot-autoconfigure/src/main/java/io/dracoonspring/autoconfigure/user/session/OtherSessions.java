// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import org.springframework.security.core.Authentication;
import reactor.core.publisher.Mono;

/**
 * Finds out whether a user who signs out is signed in elsewhere.
 */
@FunctionalInterface
interface OtherSessions {

	/**
	 * Asks for other sessions of a user.
	 * @param sessionId the id of the session that ends
	 * @return whether there are others; empty if that cannot be known
	 */
	Mono<Boolean> exist(Authentication user, String sessionId);

}
