// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

/** Selects how files are compared at the end. */
enum Verification {

	NONE,

	/**
	 * Without a download: plain files by their checksum, encrypted files by their tag.
	 */
	DECLARED,

	/** With a download. */
	CONTENT

}
