// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.datev;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.DatevLink;

/** Stores the authorizations that users have started but not completed. */
final class DatevAuthorizations {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	private final Map<String, Authorization> byState = new ConcurrentHashMap<>();

	private final Clock clock;

	DatevAuthorizations(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Starts an authorization.
	 * @return the value of the parameter {@code state}, which identifies the
	 * authorization
	 */
	String start(DatevLink.Target target, long userId) {
		String state = UUID.randomUUID().toString();
		this.byState.put(state, new Authorization(target, userId, this.clock.instant().plus(LIFETIME), null));
		return state;
	}

	Optional<DatevLink.Target> find(String state) {
		return valid(this.byState.get(state)).map(Authorization::target);
	}

	/**
	 * Issues the code that completes an authorization.
	 * @return the code, empty if the authorization has expired or does not exist
	 */
	Optional<String> issueCode(String state) {
		return valid(this.byState.computeIfPresent(state, (key, authorization) -> authorization.withCode()))
			.map(Authorization::code);
	}

	/**
	 * Ends an authorization, even if the code or the user is wrong.
	 * @param userId the id of the user who completes the authorization
	 * @return the target of the link; empty if the authorization has expired or does not
	 * exist, or the code or the user is wrong
	 */
	Optional<DatevLink.Target> complete(String state, String code, long userId) {
		return valid(this.byState.remove(state))
			.filter((authorization) -> authorization.userId() == userId && code.equals(authorization.code()))
			.map(Authorization::target);
	}

	private Optional<Authorization> valid(@Nullable Authorization authorization) {
		return Optional.ofNullable(authorization).filter((found) -> this.clock.instant().isBefore(found.expiresAt()));
	}

	private record Authorization(DatevLink.Target target, long userId, Instant expiresAt, @Nullable String code) {

		Authorization withCode() {
			return new Authorization(this.target, this.userId, this.expiresAt, UUID.randomUUID().toString());
		}

	}

}
