// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.persistence;

/**
 * What a value in the file is. The order is a part of the format.
 */
enum Tag {

	/** Nothing. */
	NULL,

	/** An object, by the number under which it stands in the file. */
	REFERENCE,

	/** An object that is not in the file but known to the reader. */
	SHARED,

	CONSTANT,

	SCALAR

}
