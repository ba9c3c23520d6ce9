// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.downloads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Maps tokens in download URLs to subjects, such as files or archives, for a limited
 * time.
 *
 * @param <T> the type of the subjects
 */
public final class Tickets<T> {

	private final Map<String, Ticket<T>> byToken = new ConcurrentHashMap<>();

	private final Clock clock;

	private final Duration lifetime;

	/**
	 * Creates a store without tokens.
	 * @param lifetime how long a token is valid
	 */
	public Tickets(Clock clock, Duration lifetime) {
		this.clock = clock;
		this.lifetime = lifetime;
	}

	/**
	 * Issues a token.
	 * @param subject the subject that the token gives access to
	 * @return the token, which is secret
	 */
	public String issue(T subject) {
		Instant now = this.clock.instant();
		this.byToken.values().removeIf((ticket) -> ticket.expiresAt().isBefore(now));
		String token = UUID.randomUUID().toString().replace("-", "");
		this.byToken.put(token, new Ticket<>(subject, now.plus(this.lifetime)));
		return token;
	}

	/**
	 * Returns the subject of a token.
	 * @return the subject, empty if the token is unknown or expired
	 */
	public Optional<T> find(String token) {
		return Optional.ofNullable(this.byToken.get(token))
			.filter((ticket) -> !ticket.expiresAt().isBefore(this.clock.instant()))
			.map(Ticket::subject);
	}

	private record Ticket<T>(T subject, Instant expiresAt) {

	}

}
