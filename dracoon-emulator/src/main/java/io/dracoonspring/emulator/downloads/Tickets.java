// SPDX-License-Identifier: Apache-2.0

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
	 * Creates a store without tickets.
	 * @param lifetime how long a ticket is valid
	 */
	public Tickets(Clock clock, Duration lifetime) {
		this.clock = clock;
		this.lifetime = lifetime;
	}

	/**
	 * Issues a ticket.
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
	 * Finds what a token stands for.
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
