// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

/**
 * A room of the emulator.
 */
enum Room {

	/** Content is stored as it is. */
	PLAIN("Projects"),

	/** Content is encrypted. */
	ENCRYPTED("Vault");

	private final String title;

	Room(String title) {
		this.title = title;
	}

	String path() {
		return "/" + this.title;
	}

	@Override
	public String toString() {
		return (this == PLAIN) ? "plain" : "encrypted";
	}

}
