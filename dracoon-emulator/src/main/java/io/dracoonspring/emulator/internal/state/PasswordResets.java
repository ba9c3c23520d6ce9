// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.dracoonspring.emulator.internal.error.PeopleErrorCode;

/**
 * Keeps the tokens that a real server would send by mail to users who forgot their
 * passwords.
 */
public final class PasswordResets {

	private static final Duration LIFETIME = Duration.ofHours(24);

	private static final Duration PAUSE = Duration.ofMinutes(5);

	private final Map<Long, Reset> byUser = new LinkedHashMap<>();

	private final Clock clock;

	PasswordResets(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Creates a token, which replaces a previous token of the user.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the previous token
	 * is less than five minutes old
	 */
	public void request(User user) {
		Instant now = this.clock.instant();
		Reset last = this.byUser.get(user.id());
		if (last != null && now.isBefore(last.requestedAt().plus(PAUSE))) {
			throw PeopleErrorCode.RESET_REQUESTED_BEFORE.exception();
		}
		this.byUser.put(user.id(), new Reset(UUID.randomUUID().toString(), now));
	}

	/** Finds the valid token of a user. */
	public Optional<String> token(User user) {
		return Optional.ofNullable(this.byUser.get(user.id())).filter(this::isValid).map(Reset::token);
	}

	/** Finds the id of the user who has a token, if the token is valid. */
	public Optional<Long> userId(String token) {
		return this.byUser.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().token().equals(token) && isValid(entry.getValue()))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/** Invalidates the token of a user. */
	public void used(User user) {
		this.byUser.remove(user.id());
	}

	private boolean isValid(Reset reset) {
		return this.clock.instant().isBefore(reset.requestedAt().plus(LIFETIME));
	}

	private record Reset(String token, Instant requestedAt) {

		@Override
		public String toString() {
			return "Reset[" + this.requestedAt + "]";
		}

	}

}
