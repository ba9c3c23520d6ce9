// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.VisibleText;

/**
 * Describes the outcome of one file of a tree.
 *
 * @param path the path of the file relative to the top of the tree, with slashes; the
 * path of a directory ends with a slash
 * @param action the action taken, or in a dry run the action planned
 * @param verified whether the content of a transferred file is verified in the sense of
 * {@link io.dracoonspring.transfer.TransferOutcome}; {@code false} for files that were
 * not transferred
 * @param failure the cause of the failure, {@code null} if the file did not fail
 */
@ExtensibleRecord
public record DirectoryItem(String path, Action action, boolean verified, @Nullable Throwable failure) {

	/**
	 * Reports a file that was not transferred and did not fail, or the action that a dry
	 * run planned.
	 * @param path the path of the file below the top, with slashes
	 * @param action the action taken
	 * @return the item
	 */
	public static DirectoryItem of(String path, Action action) {
		return new DirectoryItem(path, action, false, null);
	}

	/**
	 * Reports a file that was transferred.
	 * @param path the path of the file below the top, with slashes
	 * @param action the action taken
	 * @param verified whether its content is verified
	 * @return the item
	 */
	public static DirectoryItem transferred(String path, Action action, boolean verified) {
		return new DirectoryItem(path, action, verified, null);
	}

	/**
	 * Reports a file that failed.
	 * @param path the path of the file below the top, with slashes
	 * @param ex the cause of the failure
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
	 * Lists the actions on a file.
	 */
	public enum Action {

		/** The file was transferred, and replaced no file on the receiving side. */
		CREATED,

		/** The file was transferred, and replaced a file on the receiving side. */
		UPDATED,

		/**
		 * The receiving side already has the same file. The options determine how files
		 * are compared.
		 */
		UNCHANGED,

		/**
		 * The file was omitted because the receiving side already has a file of this
		 * name. The contents were not compared.
		 */
		SKIPPED,

		/**
		 * The entry was omitted because it is neither file nor directory, such as a link.
		 * A copy also reports this action for a room that does not exist in the target.
		 * It omits the room with all its content, because a copy creates no rooms.
		 */
		UNSUPPORTED,

		/**
		 * The file was deleted on the receiving side because the source does not have it.
		 */
		DELETED,

		/**
		 * The transfer of the file or directory failed, or the deletion of the file
		 * failed. Retry it.
		 */
		FAILED

	}

}
