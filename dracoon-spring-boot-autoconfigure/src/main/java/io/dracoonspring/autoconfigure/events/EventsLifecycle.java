// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

import io.dracoonspring.event.internal.inbox.EventDispatcher;
import io.dracoonspring.event.internal.log.EventLogPoller;
import io.dracoonspring.event.internal.webhook.WebhookRegistrationScheduler;

/**
 * Starts to publish events after all other beans have started, and stops before all other
 * beans stop.
 */
class EventsLifecycle implements SmartLifecycle {

	private final EventDispatcher dispatcher;

	private final @Nullable EventLogPoller poller;

	private final @Nullable WebhookRegistrationScheduler registration;

	private final TransactionalListenerCheck check;

	private final Duration timeout;

	private volatile boolean running;

	EventsLifecycle(EventDispatcher dispatcher, @Nullable EventLogPoller poller,
			@Nullable WebhookRegistrationScheduler registration, TransactionalListenerCheck check, Duration timeout) {
		this.dispatcher = dispatcher;
		this.poller = poller;
		this.registration = registration;
		this.check = check;
		this.timeout = timeout;
	}

	@Override
	public void start() {
		this.check.warn();
		this.dispatcher.start();
		if (this.poller != null) {
			this.poller.start();
		}
		if (this.registration != null) {
			this.registration.start();
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		if (this.registration != null) {
			this.registration.stop(this.timeout);
		}
		if (this.poller != null) {
			this.poller.stop(this.timeout);
		}
		this.dispatcher.stop(this.timeout);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
