// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.dracoonspring.Dracoon;

/**
 * Provides the time at which an audit begins. It uses the clock of the server, because
 * the events have times of this clock.
 */
record AuditTime(Dracoon client) {

	/**
	 * The number of requests. Several are necessary, because a single response may be
	 * inaccurate.
	 */
	private static final int ANSWERS = 3;

	/**
	 * Asks the server for its time.
	 * @return the time, in full seconds
	 * @throws IllegalStateException if the clock of this machine differs from the
	 * server's by more than {@link AuditCheckpoints#OVERLAP}, and is therefore not
	 * reliable
	 */
	Instant now() {
		for (int answer = 0; answer < ANSWERS; answer++) {
			this.client.publicInfo().getTime().block();
		}
		Duration offset = this.client.activity().clockOffset();
		if (offset != null && offset.abs().compareTo(AuditCheckpoints.OVERLAP) > 0) {
			throw new IllegalStateException("The audit was not started, because the clock of this machine is "
					+ offset.abs().toSeconds() + " s " + (offset.isNegative() ? "ahead of" : "behind")
					+ " the server's. Synchronize the clock, and start the job again with the same parameters");
		}
		return this.client.serverClock().instant().truncatedTo(ChronoUnit.SECONDS);
	}

}
