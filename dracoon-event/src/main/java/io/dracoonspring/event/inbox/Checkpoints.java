// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Stores the position up to which event logs have been read, and lets only one instance
 * read each log at a time. All methods block.
 */
public interface Checkpoints {

	/**
	 * Acquires a log for reading. If this instance already holds the log, the call renews
	 * the lease.
	 * @param log the name of the log
	 * @param start the position to begin at if the log has never been read
	 * @param lease the time after which another instance may acquire the log, unless the
	 * lease is renewed
	 * @return the time up to which the log has been read, empty if another instance holds
	 * the log
	 * @throws EventInboxException if the positions cannot be read or stored
	 */
	Optional<Instant> acquire(String log, Instant start, Duration lease);

	/**
	 * Stores the position up to which a log has been read, and renews the lease.
	 * @param log the name of the log
	 * @param readUntil the time up to which the log has been read
	 * @param lease the time, from now on, after which another instance may acquire the
	 * log
	 * @return whether this instance still holds the log; if not, another instance has
	 * acquired the log, and this call has stored nothing
	 * @throws EventInboxException if the positions cannot be read or stored
	 */
	boolean advance(String log, Instant readUntil, Duration lease);

	/**
	 * Releases a log, if this instance holds it.
	 * @param log the name of the log
	 * @throws EventInboxException if the positions cannot be read or stored
	 */
	void release(String log);

}
