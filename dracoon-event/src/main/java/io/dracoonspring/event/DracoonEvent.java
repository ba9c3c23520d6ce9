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

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in DRACOON, as the server's webhooks or its event log tell it.
 * There is a subtype for each documented type of event; what else the server tells is an
 * {@link UnknownEvent}. Later versions may add subtypes.
 */
public interface DracoonEvent {

	/**
	 * Return what all events have in common.
	 * @return what, when, from where
	 */
	EventDetails details();

	/**
	 * Return the type of the event.
	 * @return the name, such as {@code file.created}
	 */
	default String type() {
		return details().type();
	}

	/**
	 * Return when it happened, by the server's clock.
	 * @return the time
	 */
	default Instant time() {
		return details().time();
	}

	/**
	 * Returns who did it. The event log always tells this. Messages of webhooks tell it
	 * only of nodes and shares that were created.
	 * @return the user, {@code null} if not told
	 */
	default @Nullable EventActor actor() {
		return EventActor.of(details().userId(), details().userName());
	}

}
