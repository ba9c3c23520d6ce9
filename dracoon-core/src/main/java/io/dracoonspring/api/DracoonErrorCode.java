// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serializable;

/**
 * Identifies the reason of an error by the number that the server sends. The enums that
 * implement this interface have constants for the known numbers. There is one enum per
 * area: {@link AccessErrorCode}, {@link NodeErrorCode}, {@link ShareErrorCode},
 * {@link UserErrorCode}, {@link InputErrorCode} and {@link SettingsErrorCode}. A number
 * that no enum contains, such as a number of a newer server, is represented by an object
 * that is no enum constant. Two such objects are equal if their numbers are equal.
 */
@NotForImplementation
public interface DracoonErrorCode extends Serializable {

	/**
	 * Returns the known facts about the code.
	 * @return the facts
	 */
	Facts facts();

	/**
	 * Returns the number that the server sends.
	 * @return the number, negative for all known codes
	 */
	default int code() {
		return facts().code();
	}

	/**
	 * Returns the HTTP status that usually occurs with the number. Some numbers occur
	 * with several statuses. {@link DracoonApiException#getStatus()} returns the status
	 * that the server sent.
	 * @return the status, or 0 if the number is unknown
	 */
	default int usualStatus() {
		return facts().usualStatus();
	}

	/**
	 * Returns the meaning of the number.
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
	 * Returns the code for a number.
	 * @param code the number on the wire
	 * @return the constant, or an unknown code with that number
	 */
	static DracoonErrorCode of(int code) {
		return ErrorCodeIndex.find(code);
	}

	/**
	 * Describes a code.
	 *
	 * @param code the number on the wire
	 * @param usualStatus the HTTP status that usually occurs with the code, or 0
	 * @param meaning a short sentence without a full stop
	 */
	record Facts(int code, int usualStatus, String meaning) {

	}

}
