// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.distribution;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Where in the server's list of missing file keys the next question starts. Entries that
 * are served vanish from the list; those that cannot be served stay and have to be
 * skipped, or nobody would ever see what comes after the first hundred of them. A pass
 * goes from the start to the end; as long as one has moved something, another follows,
 * because the list may have shifted under the offset. A list that was one answer cannot.
 */
final class ListPosition {

	private int offset;

	private boolean moved;

	private boolean finished;

	private final Set<MissingFileKey> seenInPass = new HashSet<>();

	int offset() {
		return this.offset;
	}

	boolean isFinished() {
		return this.finished;
	}

	/**
	 * Goes on after one answer has been dealt with.
	 * @param entries the entries of the answer
	 * @param served those that have been served
	 * @param isLast whether the server has said that nothing follows
	 */
	void advance(Collection<MissingFileKey> entries, Set<MissingFileKey> served, boolean isLast) {
		if (isLast && this.offset == 0 && served.containsAll(entries)) {
			// the whole list was one answer, and nothing of it is left
			this.finished = true;
			return;
		}
		this.moved |= !served.isEmpty();
		// a server that does not care for offsets repeats itself
		boolean repeated = !this.seenInPass.addAll(entries);
		if (entries.isEmpty() || isLast || repeated) {
			this.finished = !this.moved;
			this.moved = false;
			this.offset = 0;
			this.seenInPass.clear();
			return;
		}
		this.offset += (int) entries.stream().filter((entry) -> !served.contains(entry)).count();
	}

}
