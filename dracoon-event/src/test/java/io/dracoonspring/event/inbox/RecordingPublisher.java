// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.event.EventMessage;

/**
 * Records published messages.
 */
class RecordingPublisher implements EventPublisher {

	private final Map<Long, String> typeNames = Map.of(Messages.TYPE_ID, Messages.TYPE);

	private final List<EventMessage> messages = new CopyOnWriteArrayList<>();

	private final List<String> done = new CopyOnWriteArrayList<>();

	private final List<Failure> failures = new CopyOnWriteArrayList<>();

	private final Consumer<EventMessage> application;

	RecordingPublisher() {
		this((message) -> {
		});
	}

	RecordingPublisher(Consumer<EventMessage> application) {
		this.application = application;
	}

	/**
	 * Returns the messages of all attempts to publish, including failed attempts.
	 */
	List<EventMessage> messages() {
		return this.messages;
	}

	List<String> ids() {
		return this.messages.stream().map(EventMessage::id).toList();
	}

	/**
	 * Returns the ids of the messages whose publication the inbox has reported as final.
	 */
	List<String> done() {
		return this.done;
	}

	List<Failure> failures() {
		return this.failures;
	}

	@Override
	public @Nullable String typeName(long typeId) {
		return this.typeNames.get(typeId);
	}

	@Override
	public void publish(EventMessage message) {
		this.messages.add(message);
		this.application.accept(message);
	}

	@Override
	public void published(EventMessage message, Instant receivedAt) {
		this.done.add(message.id());
	}

	@Override
	public void failed(EventMessage message, int attempts, @Nullable Instant dueAt, Throwable failure) {
		this.failures.add(new Failure(message.id(), attempts, dueAt, failure));
	}

	record Failure(String id, int attempts, @Nullable Instant dueAt, Throwable cause) {

	}

}
