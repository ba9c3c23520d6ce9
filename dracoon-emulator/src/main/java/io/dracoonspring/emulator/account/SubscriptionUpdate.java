// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.account;

import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Fields;

/**
 * What the caller wants to hear of from now on, or no more; schema
 * {@code UpdateSubscriptionsBulkRequest}.
 *
 * @param isSubscribed whether the caller wants to hear of them
 * @param objectIds the ids of nodes or shares
 */
record SubscriptionUpdate(@Nullable Boolean isSubscribed, @Nullable List<Long> objectIds) {

	private static final int MAX_BATCH = 200;

	/**
	 * Changes what the caller hears of.
	 * @param subscriptions what that is until now
	 * @param check refuses ids that cannot be subscribed to
	 */
	void applyTo(Set<Long> subscriptions, LongUnaryOperator check) {
		boolean subscribed = Fields.required(this.isSubscribed, "isSubscribed");
		List<Long> ids = Fields.required(this.objectIds, "objectIds");
		if (ids.size() > MAX_BATCH) {
			throw ErrorCode.BATCH_TOO_LARGE.exception();
		}
		List<Long> found = ids.stream().map((id) -> check.applyAsLong(Fields.positive(id, "objectIds"))).toList();
		if (subscribed) {
			subscriptions.addAll(found);
		}
		else {
			found.forEach(subscriptions::remove);
		}
	}

}
