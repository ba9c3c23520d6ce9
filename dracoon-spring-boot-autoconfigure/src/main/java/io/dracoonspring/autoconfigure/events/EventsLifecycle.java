// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.time.Duration;

import org.springframework.context.SmartLifecycle;

import io.dracoonspring.event.setup.DracoonEvents;

/**
 * Starts to publish events after all other beans have started, and stops before all other
 * beans stop.
 */
class EventsLifecycle implements SmartLifecycle {

	private final DracoonEvents events;

	private final TransactionalListenerCheck check;

	private final Duration timeout;

	private volatile boolean running;

	EventsLifecycle(DracoonEvents events, TransactionalListenerCheck check, Duration timeout) {
		this.events = events;
		this.check = check;
		this.timeout = timeout;
	}

	@Override
	public void start() {
		this.check.warn();
		this.events.start();
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.events.stop(this.timeout);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
