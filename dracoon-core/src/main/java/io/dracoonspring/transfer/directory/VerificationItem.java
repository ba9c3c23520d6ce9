// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.VisibleText;

/**
 * Holds the result of comparing one file or directory on both sides.
 *
 * @param path the path of the file relative to the top of the tree, with slashes; the
 * path of a directory ends with a slash
 * @param result the result of the comparison
 * @param grade the basis of the result; {@code null} if no content was compared
 * @param reason the reason why the file is different or unproven, {@code null} for all
 * other results
 * @param failure the failure that prevented the comparison, or that shows damage to the
 * content on the server; {@code null} if nothing failed
 */
@ExtensibleRecord
public record VerificationItem(String path, Result result, @Nullable Grade grade, @Nullable String reason,
		@Nullable Throwable failure) {

	@Override
	public String toString() {
		return "VerificationItem[path=" + VisibleText.of(this.path) + ", result=" + this.result + ", grade="
				+ this.grade + ", reason=" + this.reason + ", failure=" + this.failure + "]";
	}

	/**
	 * Lists the results of a comparison.
	 */
	public enum Result {

		/** Both sides have the same content. */
		SAME,

		/** Both sides have the file, and the content differs. */
		DIFFERENT,

		/** Only the local directory has the file. */
		ONLY_LOCAL,

		/** Only the server has the file. */
		ONLY_REMOTE,

		/** It is unknown whether the content is the same. */
		UNPROVEN

	}

	/**
	 * Lists the possible bases of a result.
	 */
	public enum Grade {

		/**
		 * The content on the server was compared, by the MD5 that the server has
		 * computed, or byte by byte for downloaded files.
		 */
		CONTENT,

		/**
		 * The authentication tag that the uploader stored with the file key was compared
		 * with a new tag. The new tag results from encrypting the local file with the
		 * same key. This shows whether the local file is the one that the uploader
		 * encrypted. It does not show whether the storage still has that content.
		 */
		DECLARED

	}

}
