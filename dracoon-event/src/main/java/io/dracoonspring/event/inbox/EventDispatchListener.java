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

import java.time.Duration;

/**
 * Is told how publishing events goes, for metrics. Called on the threads that publish;
 * must be quick.
 */
public interface EventDispatchListener {

	/**
	 * Called when all listeners are done with an event.
	 * @param type the name of the type, {@code unknown} if the server does not tell it
	 * @param lag how long it took since the event was received
	 */
	default void published(String type, Duration lag) {
	}

	/**
	 * Called when a listener, or the transaction it worked in, failed.
	 * @param type the name of the type, {@code unknown} if the server does not tell it
	 */
	default void failed(String type) {
	}

}
