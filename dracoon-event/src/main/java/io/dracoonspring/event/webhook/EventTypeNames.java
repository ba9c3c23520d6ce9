// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.Assert;

import io.dracoonspring.api.AccessErrorCode;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.settings.DracoonSettings;
import io.dracoonspring.api.webhooks.EventType;
import io.dracoonspring.api.webhooks.EventTypeList;

/**
 * The names of the types of events, of which the messages of webhooks carry only numbers.
 * They are asked of the server when they are first needed, and again when there is a
 * number that is not known: at most once a minute, or after ten seconds if the server did
 * not answer.
 */
public final class EventTypeNames {

	private static final Logger logger = LoggerFactory.getLogger(EventTypeNames.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final ReentrantLock asking = new ReentrantLock();

	private final DracoonSettings settings;

	private final Map<Integer, String> given;

	private final Clock clock;

	private volatile Knowledge knowledge = new Knowledge(Map.of(), Instant.MIN, null, null);

	/**
	 * Creates the names.
	 * @param settings lists the types
	 * @param given names by number that are used whatever the server lists, for servers
	 * that cannot be asked; may be empty
	 * @param clock tells the time
	 */
	public EventTypeNames(DracoonSettings settings, Map<Integer, String> given, Clock clock) {
		Assert.notNull(settings, "'settings' must not be null");
		Assert.notNull(clock, "'clock' must not be null");
		given.forEach((id, name) -> Assert.hasText(name, () -> "Event type " + id + " must have a name"));
		this.settings = settings;
		this.given = Map.copyOf(given);
		this.clock = clock;
	}

	/**
	 * Finds the name of a type without asking the server. Never blocks.
	 * @param typeId the number
	 * @return the name, {@code null} if it is not known yet
	 */
	public @Nullable String cached(int typeId) {
		String name = this.given.get(typeId);
		return (name != null) ? name : this.knowledge.names().get(typeId);
	}

	/**
	 * Finds the name of a type; may ask the server and wait for the answer.
	 * @param typeId the number
	 * @return the name, {@code null} if the server knows no such type or does not let the
	 * account list them (see {@link #problem()})
	 * @throws RuntimeException if that cannot be found out now
	 */
	public @Nullable String get(int typeId) {
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
	 * Returns why names may be missing.
	 * @return what went wrong when the server was last asked, and what to do; empty if it
	 * told all its types, or has not been asked
	 */
	public Optional<String> problem() {
		return Optional.ofNullable(this.knowledge.problem());
	}

	private Knowledge ask(Map<Integer, String> known) {
		try {
			return told(this.settings.listWebhookEventTypes().block(TIMEOUT));
		}
		catch (DracoonApiException ex) {
			if (isForbidden(ex)) {
				String problem = "The server does not let the account list the types of events, so events have no "
						+ "type. Give it the role of a configuration manager, or name the types by their numbers. "
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

	// an account that is locked or has to sign in again is another matter
	private static boolean isForbidden(DracoonApiException failure) {
		return failure.hasErrorCode(AccessErrorCode.NOT_AUTHORIZED) || (failure instanceof DracoonApiException.Forbidden
				&& !(failure.getErrorCode() instanceof AccessErrorCode));
	}

	private Knowledge told(@Nullable EventTypeList list) {
		Map<Integer, String> names = new HashMap<>();
		if (list != null) {
			for (EventType type : list.items()) {
				if (type.id() != null && type.name() != null && !type.name().isBlank()) {
					names.put(type.id(), type.name());
				}
			}
		}
		return new Knowledge(Map.copyOf(names), this.clock.instant().plus(PAUSE), null, null);
	}

	private Knowledge failed(Map<Integer, String> known, RuntimeException failure) {
		return new Knowledge(known, this.clock.instant().plus(PAUSE_AFTER_FAILURE),
				"The types of events could not be listed. " + failure.getMessage(), failure);
	}

	/**
	 * What is known of the types.
	 *
	 * @param names the names by number
	 * @param until when the server may be asked again
	 * @param problem what went wrong
	 * @param failure why it cannot be told whether there are more
	 */
	private record Knowledge(Map<Integer, String> names, Instant until, @Nullable String problem,
			@Nullable RuntimeException failure) {

	}

}
