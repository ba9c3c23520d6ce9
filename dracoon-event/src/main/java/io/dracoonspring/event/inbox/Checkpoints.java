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
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers how far event logs have been read, and lets one instance read each log at a
 * time. All methods block.
 */
public interface Checkpoints {

	/**
	 * Take a log for reading. Whoever holds one may take it again, which renews the
	 * lease.
	 * @param log the name of the log
	 * @param start where to begin if it has never been read
	 * @param lease for how long it is taken unless it is renewed; afterwards another
	 * instance may take it
	 * @return up to which time it has been read, empty if another instance holds it
	 * @throws EventInboxException if the inbox does not work
	 */
	Optional<Instant> acquire(String log, Instant start, Duration lease);

	/**
	 * Remember how far a log has been read, and renew the lease.
	 * @param log the name of the log
	 * @param readUntil up to which time it has been read
	 * @param lease for how long it is taken from now on
	 * @return whether it is still held; if not, another instance goes on and nothing was
	 * remembered
	 * @throws EventInboxException if the inbox does not work
	 */
	boolean advance(String log, Instant readUntil, Duration lease);

	/**
	 * Give a log back, if it is held.
	 * @param log the name of the log
	 * @throws EventInboxException if the inbox does not work
	 */
	void release(String log);

}
