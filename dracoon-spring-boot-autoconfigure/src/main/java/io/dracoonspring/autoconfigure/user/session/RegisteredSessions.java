/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
import reactor.core.scheduler.Schedulers;

/**
 * Looks for other sessions in a registry of Spring Security.
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
				.subscribeOn(Schedulers.boundedElastic());
		}
		ReactiveSessionRegistry reactive = this.reactiveRegistry.getIfUnique();
		return (reactive != null) ? reactive.getAllSessions(principal).map(ReactiveSessionInformation::getSessionId)
				: null;
	}

}
