// SPDX-License-Identifier: Apache-2.0

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
	 * Takes a log for reading. Whoever holds one may take it again, which renews the
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
	 * Remembers how far a log has been read, and renew the lease.
	 * @param log the name of the log
	 * @param readUntil up to which time it has been read
	 * @param lease for how long it is taken from now on
	 * @return whether it is still held; if not, another instance goes on and nothing was
	 * remembered
	 * @throws EventInboxException if the inbox does not work
	 */
	boolean advance(String log, Instant readUntil, Duration lease);

	/**
	 * Gives a log back, if it is held.
	 * @param log the name of the log
	 * @throws EventInboxException if the inbox does not work
	 */
	void release(String log);

}
