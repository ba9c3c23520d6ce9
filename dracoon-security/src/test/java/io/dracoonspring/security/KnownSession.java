// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import reactor.core.publisher.Mono;

/**
 * Represents a session whose store a test controls.
 *
 * @param answer the response of the store, {@code true} while the session exists
 * @param questions the number of requests to the store
 */
record KnownSession(String key, AtomicReference<Mono<Boolean>> answer, AtomicInteger questions) implements UserSession {

	static KnownSession of(String key) {
		return new KnownSession(key, new AtomicReference<>(Mono.just(true)), new AtomicInteger());
	}

	void end() {
		this.answer.set(Mono.just(false));
	}

	void fail() {
		this.answer.set(Mono.error(new IllegalStateException("The store is offline")));
	}

	@Override
	public Mono<Boolean> exists() {
		return Mono.defer(() -> {
			this.questions.incrementAndGet();
			return this.answer.get();
		});
	}

}
