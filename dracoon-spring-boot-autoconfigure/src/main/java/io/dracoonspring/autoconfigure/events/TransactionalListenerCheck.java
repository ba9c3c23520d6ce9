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

package io.dracoonspring.autoconfigure.events;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.transaction.event.TransactionalApplicationListener;
import org.springframework.util.ClassUtils;

import io.dracoonspring.event.DracoonEvent;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.InMemoryEventInbox;

/**
 * Finds listeners that wait for the end of a transaction where events are published
 * without one: Spring would never call them.
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
			logger.warn("A @TransactionalEventListener for events of DRACOON will not be called, because events that "
					+ "are kept in memory are published without a transaction. Set 'dracoon.events.store=jdbc', "
					+ "use @EventListener, or set 'fallbackExecution' of the annotation");
		}
	}

	/**
	 * Apart, because it needs Spring's transactions.
	 */
	private static final class Listeners {

		private static final ResolvableType EVENTS = ResolvableType.forClassWithGenerics(PayloadApplicationEvent.class,
				DracoonEvent.class);

		private Listeners() {
		}

		static boolean existIn(AbstractApplicationContext context) {
			return context.getApplicationListeners()
				.stream()
				.anyMatch((listener) -> listener instanceof TransactionalApplicationListener<?>);
		}

	}

}
