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

package io.dracoonspring.emulator.downloads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What tokens of download URLs stand for, for a limited time.
 *
 * @param <T> what a token stands for
 */
public final class Tickets<T> {

	private final Map<String, Ticket<T>> byToken = new ConcurrentHashMap<>();

	private final Clock clock;

	private final Duration lifetime;

	/**
	 * Create a store without tickets.
	 * @param lifetime how long a ticket is valid
	 */
	public Tickets(Clock clock, Duration lifetime) {
		this.clock = clock;
		this.lifetime = lifetime;
	}

	/**
	 * Issue a ticket.
	 * @param subject what it stands for
	 * @return the token, a secret
	 */
	public String issue(T subject) {
		Instant now = this.clock.instant();
		this.byToken.values().removeIf((ticket) -> ticket.expiresAt().isBefore(now));
		String token = UUID.randomUUID().toString().replace("-", "");
		this.byToken.put(token, new Ticket<>(subject, now.plus(this.lifetime)));
		return token;
	}

	/**
	 * Find what a token stands for.
	 * @return the subject, if the token is valid
	 */
	public Optional<T> find(String token) {
		return Optional.ofNullable(this.byToken.get(token))
			.filter((ticket) -> !ticket.expiresAt().isBefore(this.clock.instant()))
			.map(Ticket::subject);
	}

	private record Ticket<T>(T subject, Instant expiresAt) {

	}

}
