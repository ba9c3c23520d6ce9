// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import org.springframework.security.core.Authentication;
import reactor.core.publisher.Mono;

/** Finds out whether a user who signs out has other sessions. */
@FunctionalInterface
interface OtherSessions {

	/**
	 * Tells whether a user has sessions besides the session that ends.
	 * @param user the user
	 * @param sessionId the id of the session that ends
	 * @return whether the user has other sessions; empty if this is unknown
	 */
	Mono<Boolean> exist(Authentication user, String sessionId);

}
