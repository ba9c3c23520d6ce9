// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

/** The data is not a state, or it is a state that cannot be read. */
final class UnreadableStateException extends Exception {

	private static final long serialVersionUID = 1L;

	UnreadableStateException(String message) {
		super(message);
	}

	UnreadableStateException(String message, Throwable cause) {
		super(message, cause);
	}

	static UnreadableStateException damaged(Throwable cause) {
		return new UnreadableStateException("it is damaged", cause);
	}

	static UnreadableStateException damaged() {
		return new UnreadableStateException("it is damaged");
	}

	static UnreadableStateException otherVersion(String type) {
		return new UnreadableStateException("it was written by another version of the emulator (" + type + " differs)");
	}

}
