// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.VisibleText;

/**
 * What the comparison of one file or directory on both sides has come to.
 *
 * @param path its path below the top, with slashes; that of a directory ends with one
 * @param result what it has come to
 * @param grade how far the result goes; {@code null} where no content was compared
 * @param reason why it is different or unproven, {@code null} for all others
 * @param failure what kept from comparing, or what is wrong with the content on the
 * server; {@code null} if nothing failed
 */
public record VerificationItem(String path, Result result, @Nullable Grade grade, @Nullable String reason,
		@Nullable Throwable failure) {

	@Override
	public String toString() {
		return "VerificationItem[path=" + VisibleText.of(this.path) + ", result=" + this.result + ", grade="
				+ this.grade + ", reason=" + this.reason + ", failure=" + this.failure + "]";
	}

	/**
	 * What a comparison can come to.
	 */
	public enum Result {

		/** Both sides have the same content. */
		SAME,

		/** Both sides have it, and it is not the same. */
		DIFFERENT,

		/** Only the directory of this machine has it. */
		ONLY_LOCAL,

		/** Only the server has it. */
		ONLY_REMOTE,

		/** Nobody knows. */
		UNPROVEN

	}

	/**
	 * How far a result goes.
	 */
	public enum Grade {

		/**
		 * The content on the server was compared: by its MD5 that the server has made of
		 * it, or, of files that are downloaded, byte by byte.
		 */
		CONTENT,

		/**
		 * What the server says of the content was compared: the file of this machine,
		 * encrypted with the key of the file on the server, has the tag that was left
		 * with the key. It is, or is not, what the uploader has encrypted. Whether the
		 * storage still has it was not looked at.
		 */
		DECLARED

	}

}
