// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.setup;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.Dracoon;
import io.dracoonspring.event.internal.inbox.EventDispatcher;
import io.dracoonspring.event.internal.log.EventLogCatchUp;
import io.dracoonspring.event.internal.log.EventLogPoller;
import io.dracoonspring.event.internal.webhook.EventTypeNames;
import io.dracoonspring.event.internal.webhook.WebhookRegistration;
import io.dracoonspring.event.internal.webhook.WebhookRegistrationScheduler;
import io.dracoonspring.event.log.EventLogStatus;
import io.dracoonspring.event.log.OperationsCheck;
import io.dracoonspring.event.webhook.RegistrationStatus;
import io.dracoonspring.event.webhook.WebhookReceiver;

/**
 * Receives events by webhooks or from the event log, and publishes them to the
 * application. It is thread-safe.
 */
public final class DracoonEvents {

	private final EventTypeNames names;

	private final EventDispatcher dispatcher;

	private final @Nullable EventLogCatchUp catchUp;

	private final @Nullable EventLogPoller poller;

	private final @Nullable WebhookReceiver receiver;

	private final @Nullable WebhookRegistration registration;

	private final @Nullable WebhookRegistrationScheduler scheduler;

	DracoonEvents(DracoonEventsBuilder builder) {
		this.names = builder.names();
		this.dispatcher = builder.dispatcher(this.names);
		this.catchUp = builder.catchUp();
		this.poller = builder.poller(this.catchUp, this.dispatcher);
		this.receiver = builder.receiver(this.names, this.dispatcher, this.poller);
		this.registration = builder.registration(this.poller);
		this.scheduler = builder.scheduler(this.registration);
	}

	/**
	 * Creates a builder.
	 * @param client the client of a service account
	 * @return the builder
	 */
	public static DracoonEventsBuilder builder(Dracoon client) {
		return new DracoonEventsBuilder(client);
	}

	/**
	 * Starts to publish events, to read the event log and to register the webhooks. Does
	 * nothing if this object is already started.
	 */
	public void start() {
		this.dispatcher.start();
		if (this.poller != null) {
			this.poller.start();
		}
		if (this.scheduler != null) {
			this.scheduler.start();
		}
	}

	/**
	 * Stops the registration, the reading and the publication. {@link #start()} can start
	 * them again.
	 * @param timeout the time to wait for each of the three
	 */
	public void stop(Duration timeout) {
		if (this.scheduler != null) {
			this.scheduler.stop(timeout);
		}
		if (this.poller != null) {
			this.poller.stop(timeout);
		}
		this.dispatcher.stop(timeout);
	}

	/**
	 * Publishes waiting events now. Call this method after adding a message to the inbox.
	 * Otherwise the message waits for the next check of the inbox.
	 */
	public void wakeUp() {
		this.dispatcher.wakeUp();
	}

	/**
	 * Returns the receiver of webhooks.
	 * @return the receiver
	 * @throws IllegalStateException if webhooks are not received
	 */
	public WebhookReceiver webhookReceiver() {
		Assert.state(this.receiver != null,
				"There is no receiver because webhooks are not received: call 'webhooks' of the builder");
		return this.receiver;
	}

	/**
	 * Returns the state of the registration of webhooks.
	 * @return the state at the last check, {@code null} if there was none yet or the
	 * webhooks are not registered
	 */
	public @Nullable RegistrationStatus registrationStatus() {
		return (this.registration != null) ? this.registration.status() : null;
	}

	/**
	 * Returns the state of the reader of the event log.
	 * @return the state, {@code null} if the event log is not read
	 */
	public @Nullable EventLogStatus logStatus() {
		return (this.poller != null) ? this.poller.status() : null;
	}

	/**
	 * Returns the comparison of the known operations of the event log with those that the
	 * server lists.
	 * @return the comparison, {@code null} if there was none yet or the event log is not
	 * read
	 */
	public @Nullable OperationsCheck operationsCheck() {
		return (this.catchUp != null) ? this.catchUp.operationsCheck() : null;
	}

	/**
	 * Returns the reason why the names of event types are not known.
	 * @return the reason as a text for operators, empty if the names are known
	 */
	public Optional<String> typeNamesProblem() {
		return this.names.problem();
	}

}
