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

package io.dracoonspring.event.log;

import java.time.Duration;

/**
 * Is told of the runs of an {@link EventLogPoller}, for example to measure them. Called
 * by the thread of the poller, which waits.
 */
public interface EventLogListener {

	/**
	 * A run has ended.
	 * @param result what it found
	 * @param duration how long it took
	 * @param reason why it was made
	 */
	default void runEnded(CatchUpResult result, Duration duration, String reason) {
	}

	/**
	 * A run has failed; another one follows.
	 * @param failure the class of what was thrown
	 * @param duration how long it took
	 * @param reason why it was made
	 */
	default void runFailed(Class<? extends Throwable> failure, Duration duration, String reason) {
	}

}
