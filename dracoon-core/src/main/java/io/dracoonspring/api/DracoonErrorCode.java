// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serializable;

/**
 * What the server means by the number in an error. The known numbers are the constants of
 * the enums that implement this interface, one per area: {@link AccessErrorCode},
 * {@link NodeErrorCode}, {@link ShareErrorCode}, {@link UserErrorCode},
 * {@link InputErrorCode} and {@link SettingsErrorCode}. Numbers of newer servers survive
 * as values that equal each other by number.
 */
public interface DracoonErrorCode extends Serializable {

	/**
	 * Returns what is known of the code.
	 * @return the facts
	 */
	Facts facts();

	/**
	 * Returns the number on the wire.
	 * @return the number, negative for all known codes
	 */
	default int code() {
		return facts().code();
	}

	/**
	 * Returns the HTTP status that usually goes with the number. Some numbers occur with
	 * several; the status of an exception is the one that was received.
	 * @return the status, or 0 when the number is not known
	 */
	default int usualStatus() {
		return facts().usualStatus();
	}

	/**
	 * Returns what the server means by the number.
	 * @return a short sentence without a full stop
	 */
	default String meaning() {
		return facts().meaning();
	}

	/**
	 * Returns the symbolic name.
	 * @return the name of the constant, or {@code UNKNOWN}
	 */
	String name();

	/**
	 * Returns the code of a number.
	 * @param code the number on the wire
	 * @return the constant, or an unknown code with that number
	 */
	static DracoonErrorCode of(int code) {
		return ErrorCodeIndex.find(code);
	}

	/**
	 * What is known of a code.
	 *
	 * @param code the number on the wire
	 * @param usualStatus the HTTP status that usually goes with it, or 0
	 * @param meaning a short sentence without a full stop
	 */
	record Facts(int code, int usualStatus, String meaning) {

	}

}
