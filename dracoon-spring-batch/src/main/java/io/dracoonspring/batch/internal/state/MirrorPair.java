// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.state;

import org.jspecify.annotations.Nullable;

/** Identifies a mirror, and the accounts that it uses. */
public record MirrorPair(Place source, Place target) {

	/** Returns the pair of the mirror in the opposite direction. */
	MirrorPair reversed() {
		return new MirrorPair(this.target, this.source);
	}

	/** Returns a short key of source and target. */
	String key() {
		return PathHash.of(this.source.name() + "\n" + this.target.name());
	}

	/**
	 * Returns the accounts in source and target. Another account may see other files.
	 * Therefore it has a state of its own.
	 */
	String accounts() {
		return account(this.source) + "/" + account(this.target);
	}

	private static String account(Place place) {
		return (place.account() != null) ? place.account().toString() : "-";
	}

	/**
	 * Identifies the source or the target.
	 *
	 * @param name the base URL and the id of the room or folder, or the path of the
	 * directory
	 * @param account the id of the account, {@code null} for directories
	 * @param branchVersion the version of the last change in the room or folder,
	 * {@code null} if there is none
	 */
	public record Place(String name, @Nullable Long account, @Nullable Long branchVersion) {

	}

}
