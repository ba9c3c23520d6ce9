// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.distribution;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Tracks the offset of the next request in the server's list of missing file keys. An
 * entry is served when its file key is stored, and then disappears from the list. Entries
 * that cannot be served stay in the list, and the offset has to skip them.
 * <p>
 * A pass goes from the start to the end of the list. If a pass has served an entry, a
 * further pass follows, because entries may have moved to positions before the offset. No
 * further pass is needed if one answer contained the whole list and all its entries have
 * been served.
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
	 * Moves the offset after one answer has been processed.
	 * @param entries the entries of the answer
	 * @param served the entries that have been served
	 * @param isLast whether the server reports no further entries
	 */
	void advance(Collection<MissingFileKey> entries, Set<MissingFileKey> served, boolean isLast) {
		if (isLast && this.offset == 0 && served.containsAll(entries)) {
			// the answer contained the whole list, and all its entries have been served
			this.finished = true;
			return;
		}
		this.moved |= !served.isEmpty();
		// end the pass at a repeated entry, because some servers ignore offsets
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
