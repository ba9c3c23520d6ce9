// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import io.dracoonspring.Dracoon;
import io.dracoonspring.observation.ErrorReason;
import io.dracoonspring.security.UserSession;
import io.dracoonspring.security.UserSessionHolder;
import io.dracoonspring.security.UserSessions;

/**
 * Discards the unlocked keys and ends the transfers of a session whose user signs out. If
 * the user is known to have no other session, the tokens of the user are revoked. Errors
 * are only logged, so that they do not prevent the sign-out.
 *
 * @param dracoon the client of the users
 * @param sessions the sessions with their keys and transfers
 * @param others the searches for other sessions of the user; the first search with an
 * answer decides
 * @param revokes whether the tokens are revoked when it is unknown whether there are
 * other sessions
 */
record SignOut(Dracoon dracoon, UserSessions sessions, List<OtherSessions> others, boolean revokes) {

	static final Duration TIMEOUT = Duration.ofSeconds(5);

	private static final Logger logger = LoggerFactory.getLogger(SignOut.class);

	/**
	 * Signs a user out.
	 * @param user the user, or {@code null} if no user is signed in
	 * @param session the session that ends, or {@code null} if the user has none
	 * @param sessionId the id of this session, or {@code null} if the user has none
	 * @return a publisher that completes when everything is done, and never fails
	 */
	Mono<Void> of(@Nullable Authentication user, @Nullable UserSession session, @Nullable String sessionId) {
		if (user == null) {
			return Mono.empty();
		}
		Mono<Void> end = (session != null) ? this.sessions.end(session.key()) : Mono.empty();
		Context caller = ReactiveSecurityContextHolder.withAuthentication(user)
			.putAll(UserSessionHolder.withSession(Mono.justOrEmpty(session)).readOnly());
		return guarded(Mono.defer(() -> this.dracoon.crypto().forget()),
				"The key pairs of a user who signed out could not be removed from memory")
			.then(guarded(end, "The transfers of a session did not end in time when its user signed out"))
			.then(Mono.defer(() -> guarded(revoke(user, sessionId),
					"The tokens of a user who signed out could not be revoked and stay valid until they expire")))
			.contextWrite(caller);
	}

	private Mono<Void> revoke(Authentication user, @Nullable String sessionId) {
		Mono<Boolean> elsewhere = (sessionId != null)
				? Flux.fromIterable(this.others).concatMap((sessions) -> sessions.exist(user, sessionId), 0).next()
				: Mono.empty();
		return elsewhere.defaultIfEmpty(!this.revokes)
			.flatMap((kept) -> kept ? Mono.empty() : this.dracoon.tokenSource().revoke());
	}

	private static Mono<Void> guarded(Mono<Void> step, String failure) {
		return step.timeout(TIMEOUT).onErrorResume((ex) -> {
			logger.atWarn().addKeyValue("dracoon.error", ErrorReason.of(ex)).log(failure);
			return Mono.empty();
		});
	}

}
