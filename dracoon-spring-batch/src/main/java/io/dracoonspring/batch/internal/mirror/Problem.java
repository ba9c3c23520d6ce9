// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

/**
 * Describes why a listed file or directory cannot be mirrored.
 *
 * @param kind its kind
 * @param reason the reason as a sentence
 */
record Problem(Kind kind, String reason) {

	/**
	 * Tells whether the directory may contain files that are not listed.
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
