// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

/** Selects a room of the emulator. */
enum Room {

	/** The content is not encrypted. */
	PLAIN("Projects"),

	/** The content is encrypted. */
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
