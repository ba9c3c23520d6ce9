// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.provisioning;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.Customer;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/** Computes the values of a customer that are not stored, such as the used storage. */
final class CustomerFacts {

	private CustomerFacts() {
	}

	static long quotaUsed(Customer customer, EmulatorState state) {
		return (customer == state.customers().own()) ? state.nodes().usedBytes() : 0;
	}

	static @Nullable Integer trialDaysLeft(Customer customer, EmulatorState state) {
		Integer days = customer.terms().trialDays();
		if (days == null || customer.terms().contract() != Customer.Contract.DEMO) {
			return null;
		}
		long used = Duration.between(customer.createdAt(), state.clock().instant()).toDays();
		return (int) Math.max(0, days - used);
	}

	static @Nullable Instant lastLoginAt(Customer customer) {
		return customer.users()
			.all()
			.stream()
			.map((user) -> user.credentials().lastLoginSuccessAt())
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

}
