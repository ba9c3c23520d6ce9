// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

/** The result of a check. */
public enum Outcome {

	/** The server answered as expected. */
	OK("ok"),

	/** At least one answer differs. */
	DIFFERENCE("difference"),

	/** The account may not make a call, or the licence does not cover it. */
	NOT_ALLOWED("not allowed"),

	/** The check is not possible with these options or on this server. */
	SKIPPED("skipped"),

	/** The check could not be completed. */
	FAILED("failed");

	private final String title;

	Outcome(String title) {
		this.title = title;
	}

	/** Returns the name for readers. */
	public String title() {
		return this.title;
	}

}
