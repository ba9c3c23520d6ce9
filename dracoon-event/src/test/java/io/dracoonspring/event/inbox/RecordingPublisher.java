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

package io.dracoonspring.event.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.event.EventMessage;

/**
 * Remembers what was published.
 */
class RecordingPublisher implements EventPublisher {

	private final Map<Integer, String> typeNames = Map.of(Messages.TYPE_ID, Messages.TYPE);

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
	 * Return what the application was told, the attempts that failed included.
	 */
	List<EventMessage> messages() {
		return this.messages;
	}

	List<String> ids() {
		return this.messages.stream().map(EventMessage::id).toList();
	}

	/**
	 * Return the ids of what was published for good.
	 */
	List<String> done() {
		return this.done;
	}

	List<Failure> failures() {
		return this.failures;
	}

	@Override
	public @Nullable String typeName(int typeId) {
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
