// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

/**
 * Discards the unlocked keys and ends the running transfers of a session whose user signs
 * out of a reactive application. Revokes and deletes the access token and the refresh
 * token, unless the user has other sessions. If the application cannot tell whether there
 * are other sessions, {@code dracoon.auth.revoke-on-sign-out} decides. An application
 * adds this handler to its own filter chain:
 * {@code http.logout((logout) -> logout.logoutHandler(new DelegatingServerLogoutHandler(handler, new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler())))}.
 */
public final class DracoonServerLogoutHandler implements ServerLogoutHandler {

	private final SignOut signOut;

	private final WebSessionManager manager;

	DracoonServerLogoutHandler(SignOut signOut, WebSessionManager manager) {
		this.signOut = signOut;
		this.manager = manager;
	}

	@Override
	public Mono<Void> logout(WebFilterExchange exchange, Authentication authentication) {
		return exchange.getExchange()
			.getSession()
			.flatMap((session) -> WebUserSession.of(exchange.getExchange(), this.manager)
				.flatMap((known) -> this.signOut.of(authentication, known, session.getId()).thenReturn(true))
				.switchIfEmpty(this.signOut.of(authentication, null, null).thenReturn(true))
				// remove the session key, because the application may continue to use the
				// session
				.doOnNext((done) -> session.getAttributes().remove(SessionKey.ATTRIBUTE)))
			.then();
	}

}
