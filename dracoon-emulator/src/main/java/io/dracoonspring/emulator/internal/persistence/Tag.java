// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

/**
 * The kind of a value in the file. The order of the constants is a part of the file
 * format.
 */
enum Tag {

	/** No value. */
	NULL,

	/** An object, represented by its number in the file. */
	REFERENCE,

	/** An object that is not in the file because the reader already has this object. */
	SHARED,

	CONSTANT,

	SCALAR

}
