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

package io.dracoonspring.batch.internal.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.dracoonspring.Dracoon;

/**
 * The time at which an audit begins, by the clock of the server, which dates the events.
 *
 * @param client the client of the application
 */
record AuditTime(Dracoon client) {

	/** So many answers survive an odd one among them. */
	private static final int ANSWERS = 3;

	/**
	 * Asks the server for its time.
	 * @return the time, in full seconds
	 * @throws IllegalStateException if the clock of this machine differs by more than
	 * audits overlap, so that it cannot be trusted with anything
	 */
	Instant now() {
		for (int answer = 0; answer < ANSWERS; answer++) {
			this.client.publicInfo().getTime().block();
		}
		Duration offset = this.client.activity().clockOffset();
		if (offset != null && offset.abs().compareTo(AuditCheckpoints.OVERLAP) > 0) {
			throw new IllegalStateException("The audit was not begun, because the clock of this machine is "
					+ offset.abs().toSeconds() + " s " + (offset.isNegative() ? "ahead of" : "behind")
					+ " the server's. Synchronize the clock, and start the job again with the same parameters");
		}
		return this.client.serverClock().instant().truncatedTo(ChronoUnit.SECONDS);
	}

}
