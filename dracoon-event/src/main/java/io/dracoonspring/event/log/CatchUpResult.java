// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.log;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports the result of a run through the event logs.
 *
 * @param read the number of entries read, including entries that are not events
 * @param added the number of new events
 * @param known the number of events that the inbox already knew
 * @param problems texts for operators about the problems of the run, such as a missing
 * permission; each text also says who can solve the problem
 * @param available whether the server allows reading at least one log; DRACOON Cloud
 * reportedly allows reading none
 */
@ExtensibleRecord
public record CatchUpResult(long read, long added, long known, List<String> problems, boolean available) {

	/**
	 * Copies the list.
	 */
	public CatchUpResult {
		problems = List.copyOf(problems);
	}

}
