// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

/** Selects how files are compared at the end. */
enum Verification {

	NONE,

	/**
	 * Compares without a download: plain files by their checksum, encrypted files by
	 * their tag.
	 */
	DECLARED,

	/** Compares the downloaded content. */
	CONTENT

}
