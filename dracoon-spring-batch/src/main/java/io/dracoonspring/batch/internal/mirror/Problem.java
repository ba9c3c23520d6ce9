// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

/**
 * Describes why a listed file or directory cannot be mirrored.
 *
 * @param kind the kind of the problem
 * @param reason the reason as a sentence
 */
record Problem(Kind kind, String reason) {

	/**
	 * Tells whether the item may be a directory whose files the listing lacks. An
	 * excluded directory does not count, because the filter excludes its files on both
	 * sides.
	 */
	boolean isHiding() {
		return this.kind != Kind.LEFT_OUT;
	}

	/** Classifies the problems of files. */
	enum Kind {

		/** The file or directory could not be read. */
		UNREADABLE,

		/** It is a link, a device, a socket or a pipe. */
		LINK,

		/** The target cannot have the file or directory for another reason. */
		UNSUPPORTED,

		/** The parameters of the job exclude the directory. */
		LEFT_OUT

	}

}
