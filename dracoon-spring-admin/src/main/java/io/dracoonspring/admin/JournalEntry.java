// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.time.Instant;

/**
 * The start or the end of a step in the journal.
 *
 * @param time the time by the clock of the instance
 * @param plan the id of the plan, see {@link Plan#id()}
 * @param account the user name of the account that applies the plan
 * @param process the process id and the host of the instance
 * @param state the state of the step
 * @param step the step
 */
public record JournalEntry(Instant time, String plan, String account, String process, State state, PlanStep step) {

	/** The states of a step. */
	public enum State {

		/**
		 * The call begins. A step without an entry {@link #DONE} may or may not have
		 * changed the server.
		 */
		STARTED,

		/** The server shows the result, or the account can no longer read it. */
		DONE

	}

}
