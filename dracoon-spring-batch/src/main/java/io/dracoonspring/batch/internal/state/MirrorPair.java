// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.state;

import org.jspecify.annotations.Nullable;

/** Identifies a mirror by its source and target, and its accounts. */
public record MirrorPair(Location source, Location target) {

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
	 * Therefore each pair of accounts has its own state.
	 */
	String accounts() {
		return account(this.source) + "/" + account(this.target);
	}

	private static String account(Location location) {
		return (location.account() != null) ? location.account().toString() : "-";
	}

	/**
	 * Identifies the source or the target.
	 *
	 * @param name the base URL and the id of the room or folder, the URI of the
	 * directory, or the pattern of the resources
	 * @param account the id of the account, {@code null} outside DRACOON
	 * @param branchVersion the version of the last change in the room or folder,
	 * {@code null} if it is unknown or does not exist yet, and outside DRACOON
	 */
	public record Location(String name, @Nullable Long account, @Nullable Long branchVersion) {

	}

}
