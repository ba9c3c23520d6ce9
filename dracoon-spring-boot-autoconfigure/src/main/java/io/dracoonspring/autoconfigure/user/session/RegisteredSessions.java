// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.ReactiveSessionInformation;
import org.springframework.security.core.session.ReactiveSessionRegistry;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Looks for other sessions of a user who signs out, in a registry of Spring Security.
 *
 * @param registry the registry of a servlet application
 * @param reactiveRegistry the registry of a reactive application
 */
record RegisteredSessions(ObjectProvider<SessionRegistry> registry,
		ObjectProvider<ReactiveSessionRegistry> reactiveRegistry) implements OtherSessions {

	@Override
	public Mono<Boolean> exist(Authentication user, String sessionId) {
		Object principal = user.getPrincipal();
		Flux<String> found = (principal != null) ? find(principal) : null;
		return (found != null) ? found.any((id) -> !id.equals(sessionId)) : Mono.empty();
	}

	private @Nullable Flux<String> find(Object principal) {
		SessionRegistry blocking = this.registry.getIfUnique();
		if (blocking != null) {
			return Flux.defer(() -> Flux.fromIterable(blocking.getAllSessions(principal, false)))
				.map(SessionInformation::getSessionId)
				.subscribeOn(DracoonSchedulers.boundedElastic());
		}
		ReactiveSessionRegistry reactive = this.reactiveRegistry.getIfUnique();
		return (reactive != null) ? reactive.getAllSessions(principal).map(ReactiveSessionInformation::getSessionId)
				: null;
	}

}
