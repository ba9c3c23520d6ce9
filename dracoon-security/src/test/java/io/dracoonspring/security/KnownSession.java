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

package io.dracoonspring.security;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import reactor.core.publisher.Mono;

/**
 * A session whose store a test controls.
 *
 * @param key the key
 * @param answer what the store answers
 * @param questions how often it was asked
 */
record KnownSession(String key, AtomicReference<Mono<Boolean>> answer, AtomicInteger questions) implements UserSession {

	static KnownSession of(String key) {
		return new KnownSession(key, new AtomicReference<>(Mono.just(true)), new AtomicInteger());
	}

	void end() {
		this.answer.set(Mono.just(false));
	}

	void fail() {
		this.answer.set(Mono.error(new IllegalStateException("The store is away")));
	}

	@Override
	public Mono<Boolean> exists() {
		return Mono.defer(() -> {
			this.questions.incrementAndGet();
			return this.answer.get();
		});
	}

}
