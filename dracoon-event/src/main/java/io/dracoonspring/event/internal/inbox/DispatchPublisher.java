// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.event.DracoonEvent;
import io.dracoonspring.event.EventDetails;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.inbox.EventDispatchListener;
import io.dracoonspring.event.inbox.EventPublisher;

/**
 * Converts messages to events, publishes them to the application, and reports the
 * outcome.
 */
final class DispatchPublisher implements EventPublisher {

	private static final Logger logger = LoggerFactory.getLogger(EventDispatcher.class);

	private final Function<EventMessage, DracoonEvent> reader;

	private final LongFunction<@Nullable String> typeNames;

	private final Consumer<Object> application;

	private final EventDispatchListener listener;

	private final Clock clock;

	DispatchPublisher(Function<EventMessage, DracoonEvent> reader, LongFunction<@Nullable String> typeNames,
			Consumer<Object> application, EventDispatchListener listener, Clock clock) {
		this.reader = reader;
		this.typeNames = typeNames;
		this.application = application;
		this.listener = listener;
		this.clock = clock;
	}

	@Override
	public @Nullable String typeName(long typeId) {
		return this.typeNames.apply(typeId);
	}

	@Override
	public void publish(EventMessage message) {
		this.application.accept(this.reader.apply(message));
	}

	@Override
	public void published(EventMessage message, Instant receivedAt) {
		Duration lag = Duration.between(receivedAt, this.clock.instant());
		// avoid a negative lag, which occurs if another instance received the message and
		// its clock is fast
		report(() -> this.listener.published(type(message), lag.isNegative() ? Duration.ZERO : lag));
	}

	@Override
	public void failed(EventMessage message, int attempts, @Nullable Instant dueAt, Throwable failure) {
		if (dueAt == null) {
			logger.warn(
					"Event {} of type {} is not published again after this failure, because it counts as published or "
							+ "another instance has it",
					message.id(), type(message), failure);
		}
		else if (attempts == 1) {
			logger.warn("Could not publish event {} of type {}. The next attempt follows at {}", message.id(),
					type(message), dueAt, failure);
		}
		else {
			logger.warn("Could not publish event {} of type {} in {} attempts ({}). The next attempt follows at {}",
					message.id(), type(message), attempts, failure.getClass().getName(), dueAt);
		}
		report(() -> this.listener.failed(type(message)));
	}

	private static void report(Runnable report) {
		// ignore failures of the listener, because the outcome is already committed
		try {
			report.run();
		}
		catch (RuntimeException ex) {
			logger.warn("An EventDispatchListener failed", ex);
		}
	}

	private static String type(EventMessage message) {
		return (message.type() != null) ? message.type() : EventDetails.UNKNOWN_TYPE;
	}

}
