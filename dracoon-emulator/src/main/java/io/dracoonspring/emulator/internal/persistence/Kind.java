// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

/**
 * The kind of an object in the file. The order of the constants is a part of the file
 * format.
 */
enum Kind {

	/** An object of the emulator with its fields. */
	OBJECT,

	/** A record of the emulator with its components. */
	RECORD,

	/** An object that only serves as a lock. */
	LOCK,

	COUNTER,

	ENUM_SET,

	CONTAINER

}
