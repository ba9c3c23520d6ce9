// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.log;

import java.util.List;

/**
 * What a run through the event logs found.
 *
 * @param read how many entries were read, those included that are no events
 * @param added how many events are new
 * @param known how many events were known already
 * @param problems what could not be read for lack of a right, and who can help; fit to be
 * shown to operators
 * @param available whether the server lets any of the logs be read; DRACOON Cloud is said
 * to refuse them
 */
public record CatchUpResult(long read, long added, long known, List<String> problems, boolean available) {

	/**
	 * Copies the list.
	 */
	public CatchUpResult {
		problems = List.copyOf(problems);
	}

}
