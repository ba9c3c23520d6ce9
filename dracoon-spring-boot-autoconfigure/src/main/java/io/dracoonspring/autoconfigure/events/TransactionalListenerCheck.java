// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.transaction.event.TransactionalApplicationListener;
import org.springframework.util.ClassUtils;

import io.dracoonspring.event.EventDetails;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventReader;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.InMemoryEventInbox;

/**
 * Warns of listeners that wait for the end of a transaction although events are published
 * without a transaction. Spring calls such a listener only if its
 * {@code fallbackExecution} is set.
 */
class TransactionalListenerCheck {

	private static final Logger logger = LoggerFactory.getLogger(TransactionalListenerCheck.class);

	private static final boolean TRANSACTIONS_PRESENT = ClassUtils.isPresent(
			"org.springframework.transaction.event.TransactionalApplicationListener",
			TransactionalListenerCheck.class.getClassLoader());

	private final EventInbox inbox;

	private final ConfigurableApplicationContext context;

	TransactionalListenerCheck(EventInbox inbox, ConfigurableApplicationContext context) {
		this.inbox = inbox;
		this.context = context;
	}

	void warn() {
		if (this.inbox instanceof InMemoryEventInbox && TRANSACTIONS_PRESENT
				&& this.context instanceof AbstractApplicationContext listening && Listeners.existIn(listening)) {
			logger.warn("A @TransactionalEventListener for events of DRACOON will not be called unless its "
					+ "'fallbackExecution' is set, because events that are kept in memory are published without a "
					+ "transaction. Set 'dracoon.events.store=jdbc', 'fallbackExecution', or use @EventListener");
		}
	}

	/**
	 * Finds the listeners in a separate class, because the classes of Spring's
	 * transactions may be missing.
	 */
	private static final class Listeners {

		private Listeners() {
		}

		static boolean existIn(AbstractApplicationContext context) {
			List<ResolvableType> events = events();
			return context.getApplicationListeners()
				.stream()
				.filter(TransactionalApplicationListener.class::isInstance)
				.anyMatch((listener) -> listener instanceof GenericApplicationListener typed
						&& events.stream().anyMatch(typed::supportsEventType));
		}

		private static List<ResolvableType> events() {
			EventReader reader = new EventReader();
			return Stream.concat(reader.types().stream(), Stream.of(EventDetails.UNKNOWN_TYPE))
				.map((type) -> new EventMessage("check", EventSource.WEBHOOK, type, null, null, Instant.EPOCH, "{}"))
				.map((message) -> ResolvableType.forClassWithGenerics(PayloadApplicationEvent.class,
						reader.read(message).getClass()))
				.toList();
		}

	}

}
