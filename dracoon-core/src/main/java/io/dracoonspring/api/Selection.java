// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * Which side of a yes-or-no filter is wanted, where the server also takes both.
 */
public enum Selection implements WireValue {

	/** Only entries for which it holds. */
	YES("true"),

	/** Only entries for which it does not hold. */
	NO("false"),

	/** All entries. */
	ANY("any");

	private final String wireValue;

	Selection(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	public String wireValue() {
		return this.wireValue;
	}

}
