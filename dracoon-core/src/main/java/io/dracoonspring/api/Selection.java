// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * Selects the entries that match a yes-or-no filter, the entries that do not match, or
 * both.
 */
public enum Selection implements WireValue {

	/** Only entries that match. */
	YES("true"),

	/** Only entries that do not match. */
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
