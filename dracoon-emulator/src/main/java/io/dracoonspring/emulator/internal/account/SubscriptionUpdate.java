// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;

/**
 * Represents a change of the caller's subscriptions (schema
 * {@code UpdateSubscriptionsBulkRequest}).
 *
 * @param isSubscribed {@code true} to subscribe, {@code false} to unsubscribe
 * @param objectIds the ids of nodes or shares
 */
record SubscriptionUpdate(@Nullable Boolean isSubscribed, @Nullable List<Long> objectIds) {

	private static final int MAX_BATCH = 200;

	/**
	 * Applies this change to the caller's subscriptions.
	 * @param subscriptions the ids of the current subscriptions
	 * @param check returns the id of the node or share, or throws an exception if the
	 * caller cannot subscribe to it
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
