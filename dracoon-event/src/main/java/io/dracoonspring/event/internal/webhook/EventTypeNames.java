// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.Assert;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.settings.DracoonCustomerSettings;
import io.dracoonspring.api.webhooks.EventType;

/**
 * Finds the names of event types, because messages of webhooks contain only their
 * numbers. The names are requested from the server on first use, and again if a number is
 * unknown. The next request follows after a minute at the earliest, or ten seconds after
 * a failure.
 */
public final class EventTypeNames {

	private static final Logger logger = LoggerFactory.getLogger(EventTypeNames.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final Set<DracoonErrorCode> BLOCKED_ACCOUNT = EnumSet.of(DracoonErrorCode.ACCOUNT_LOCKED,
			DracoonErrorCode.ACCOUNT_EXPIRED, DracoonErrorCode.ACCOUNT_TEMPORARILY_LOCKED,
			DracoonErrorCode.CUSTOMER_LOCKED);

	private final ReentrantLock asking = new ReentrantLock();

	private final DracoonCustomerSettings settings;

	private final Map<Long, String> given;

	private final Clock clock;

	private volatile Knowledge knowledge = new Knowledge(Map.of(), Instant.MIN, null, null);

	/**
	 * Creates the names.
	 * @param settings the adapter that lists the types
	 * @param given the names by number, which take precedence over the names of the
	 * server, for servers that do not list their types; may be empty
	 * @param clock the clock that provides the time
	 */
	public EventTypeNames(DracoonCustomerSettings settings, Map<Long, String> given, Clock clock) {
		Assert.notNull(settings, "'settings' must not be null");
		Assert.notNull(clock, "'clock' must not be null");
		given.forEach((id, name) -> Assert.hasText(name, () -> "Event type " + id + " must have a name"));
		this.settings = settings;
		this.given = Map.copyOf(given);
		this.clock = clock;
	}

	/**
	 * Finds the name of a type without a request to the server. Never blocks.
	 * @param typeId the number
	 * @return the name, {@code null} if the name is not known yet
	 */
	public @Nullable String cached(long typeId) {
		String name = this.given.get(typeId);
		return (name != null) ? name : this.knowledge.names().get(typeId);
	}

	/**
	 * Finds the name of a type. It may send a request to the server and wait for the
	 * response.
	 * @param typeId the number
	 * @return the name, {@code null} if the server does not know the type, or does not
	 * allow the account to list the types (see {@link #problem()})
	 * @throws RuntimeException if the name cannot be found at present
	 */
	public @Nullable String get(long typeId) {
		String name = cached(typeId);
		if (name != null) {
			return name;
		}
		this.asking.lock();
		try {
			if (cached(typeId) == null && this.knowledge.until().compareTo(this.clock.instant()) <= 0) {
				this.knowledge = ask(this.knowledge.names());
			}
			Knowledge current = this.knowledge;
			if (current.failure() != null) {
				throw current.failure();
			}
			return cached(typeId);
		}
		finally {
			this.asking.unlock();
		}
	}

	/**
	 * Returns the reason why names may be missing.
	 * @return the problem of the last request and the action to take; empty if the server
	 * listed all types, or if there was no request
	 */
	public Optional<String> problem() {
		return Optional.ofNullable(this.knowledge.problem());
	}

	private Knowledge ask(Map<Long, String> known) {
		try {
			return told(this.settings.listWebhookEventTypes().collectList().blockOptional(TIMEOUT).orElseThrow());
		}
		catch (DracoonApiException ex) {
			if (isForbidden(ex)) {
				String problem = "The server does not allow the account to list the types of events, so that events have no "
						+ "type. Give it the role of a configuration manager, or configure names for the numbers of the types. "
						+ ex.getMessage();
				logger.warn(problem);
				return new Knowledge(known, this.clock.instant().plus(PAUSE), problem, null);
			}
			return failed(known, ex);
		}
		catch (RuntimeException ex) {
			return failed(known, ex);
		}
	}

	// excludes locked or expired accounts and rejected tokens, because these are
	// different failures
	private static boolean isForbidden(DracoonApiException failure) {
		return failure.hasErrorCode(DracoonErrorCode.NOT_AUTHORIZED)
				|| (failure instanceof DracoonApiException.Forbidden
						&& !BLOCKED_ACCOUNT.contains(failure.getErrorCode()));
	}

	private Knowledge told(List<EventType> types) {
		Map<Long, String> names = new HashMap<>();
		for (EventType type : types) {
			if (type.name() != null && !type.name().isBlank()) {
				names.put(type.id(), type.name());
			}
		}
		return new Knowledge(Map.copyOf(names), this.clock.instant().plus(PAUSE), null, null);
	}

	private Knowledge failed(Map<Long, String> known, RuntimeException failure) {
		return new Knowledge(known, this.clock.instant().plus(PAUSE_AFTER_FAILURE),
				"Could not list the types of events. " + failure.getMessage(), failure);
	}

	/**
	 * Holds the known types.
	 *
	 * @param names the names by number
	 * @param until the time before which no further request is sent
	 * @param problem the problem of the last request, {@code null} for none
	 * @param failure the failure of the last request, {@code null} for none; after a
	 * failure, types may be missing
	 */
	private record Knowledge(Map<Long, String> names, Instant until, @Nullable String problem,
			@Nullable RuntimeException failure) {

	}

}
