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

import org.jspecify.annotations.Nullable;

import io.dracoonspring.event.EventMessage;

/**
 * Tells the application of events.
 */
public interface EventPublisher {

	/**
	 * Find out the name of a type of event; may ask the server.
	 * @param typeId the number that messages of webhooks carry
	 * @return the name, {@code null} if the server knows no such type or does not tell
	 * its types
	 * @throws RuntimeException if that cannot be found out now; the message stays
	 */
	@Nullable String typeName(int typeId);

	/**
	 * Tell the application of an event and wait until it is done with it.
	 * @param message the event
	 * @throws RuntimeException if the application fails; the message stays
	 */
	void publish(EventMessage message);

}
