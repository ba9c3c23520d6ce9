// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.persistence;

/**
 * What an object in the file is. The order is a part of the format.
 */
enum Kind {

	/** An object of the emulator with its fields. */
	OBJECT,

	/** A record of the emulator with its components. */
	RECORD,

	/** What serves as a lock only. */
	LOCK,

	COUNTER,

	ENUM_SET,

	CONTAINER

}
