// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

/**
 * How files are compared in the end.
 */
enum Verification {

	NONE,

	/** Without a download: plain files by their checksum, encrypted ones by their tag. */
	DECLARED,

	/** With a download. */
	CONTENT

}
