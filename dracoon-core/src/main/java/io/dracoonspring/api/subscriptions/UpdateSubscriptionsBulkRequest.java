// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import java.util.Collection;
import java.util.List;

import org.springframework.util.Assert;

/**
 * Starts or ends notifications about several nodes or shares; schema
 * {@code UpdateSubscriptionsBulkRequest} of the API.
 *
 * @param objectIds the ids of at most 200 nodes or shares
 * @param isSubscribed {@code true} to start notifications, {@code false} to end them
 */
public record UpdateSubscriptionsBulkRequest(List<Long> objectIds, Boolean isSubscribed) {

	public UpdateSubscriptionsBulkRequest {
		Assert.notEmpty(objectIds, "'objectIds' must not be empty");
		objectIds = List.copyOf(objectIds);
		Assert.notNull(isSubscribed, "'isSubscribed' must not be null");
	}

	/**
	 * Creates a request that starts notifications.
	 * @param objectIds the ids of at most 200 nodes or shares
	 * @return the request
	 */
	public static UpdateSubscriptionsBulkRequest subscribe(Collection<Long> objectIds) {
		return new UpdateSubscriptionsBulkRequest(List.copyOf(objectIds), true);
	}

	/**
	 * Creates a request that ends notifications.
	 * @param objectIds the ids of at most 200 nodes or shares
	 * @return the request
	 */
	public static UpdateSubscriptionsBulkRequest unsubscribe(Collection<Long> objectIds) {
		return new UpdateSubscriptionsBulkRequest(List.copyOf(objectIds), false);
	}

}
