// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.VisibleText;

/**
 * What became of one file of a tree.
 *
 * @param path its path below the top, with slashes; that of a directory ends with one
 * @param action what was done, or in a dry run would be done
 * @param verified whether the content of a file that was transferred is proven, as
 * {@link io.dracoonspring.transfer.TransferOutcome} has it; {@code false} for all others
 * @param failure why it failed, {@code null} if it did not
 */
public record DirectoryItem(String path, Action action, boolean verified, @Nullable Throwable failure) {

	/**
	 * Reports a file that did not fail and was not transferred, or only in a dry run.
	 * @param path its path below the top, with slashes
	 * @param action what was done
	 * @return the item
	 */
	public static DirectoryItem of(String path, Action action) {
		return new DirectoryItem(path, action, false, null);
	}

	/**
	 * Reports a file that was transferred.
	 * @param path its path below the top, with slashes
	 * @param action what was done
	 * @param verified whether its content is proven
	 * @return the item
	 */
	public static DirectoryItem transferred(String path, Action action, boolean verified) {
		return new DirectoryItem(path, action, verified, null);
	}

	/**
	 * Reports a file that failed.
	 * @param path its path below the top, with slashes
	 * @param ex why it failed
	 * @return the item
	 */
	public static DirectoryItem failed(String path, Throwable ex) {
		return new DirectoryItem(path, Action.FAILED, false, ex);
	}

	@Override
	public String toString() {
		return "DirectoryItem[path=" + VisibleText.of(this.path) + ", action=" + this.action + ", verified="
				+ this.verified + ", failure=" + this.failure + "]";
	}

	/**
	 * What can be done with a file.
	 */
	public enum Action {

		/** It did not exist on the other side and was transferred. */
		CREATED,

		/** It existed on the other side and was transferred. */
		UPDATED,

		/** It is on the other side already. */
		UNCHANGED,

		/** It was left out because it exists on the other side. */
		SKIPPED,

		/**
		 * It was left out because it is neither file nor directory, such as a link, or
		 * because it is a room, with all that is in it, and no room is created for it.
		 */
		UNSUPPORTED,

		/** It was deleted because the other side does not have it. */
		DELETED,

		/** It could not be transferred; try it again. */
		FAILED

	}

}
