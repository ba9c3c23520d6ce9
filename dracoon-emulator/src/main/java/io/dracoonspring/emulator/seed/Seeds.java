// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

/** Checks values of all kinds of seed elements. */
final class Seeds {

	private Seeds() {
	}

	static void requireText(String text, String what) {
		if (text.isBlank()) {
			throw new SeedException("seed", "the " + what + " must not be empty");
		}
	}

}
