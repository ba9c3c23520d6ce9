// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.time.Duration;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/** Refuses durations of properties that are out of range. */
final class Times {

	private Times() {
	}

	static Duration positive(String property, Duration value) {
		if (value.isZero()) {
			throw outOfRange(property);
		}
		return notNegative(property, value);
	}

	static Duration notNegative(String property, Duration value) {
		if (value.isNegative()) {
			throw outOfRange(property);
		}
		return value;
	}

	private static InvalidDracoonPropertyException outOfRange(String property) {
		return new InvalidDracoonPropertyException(property, "is out of range", "Choose a time such as 5m.");
	}

}
