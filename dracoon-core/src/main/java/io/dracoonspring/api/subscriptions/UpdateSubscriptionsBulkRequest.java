// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import java.util.Collection;
import java.util.List;

import org.springframework.util.Assert;

/**
 * Starts or ends notifications about several nodes or shares; schema {@code
 * UpdateSubscriptionsBulkRequest} of the API.
 *
 * @param objectIds the ids of at most 200 nodes or shares
 * @param isSubscribed whether notifications are wanted
 */
public record UpdateSubscriptionsBulkRequest(List<Long> objectIds, Boolean isSubscribed) {

	public UpdateSubscriptionsBulkRequest {
		Assert.notEmpty(objectIds, "'objectIds' must not be empty");
		objectIds = List.copyOf(objectIds);
		Assert.notNull(isSubscribed, "'isSubscribed' must not be null");
	}

	/**
	 * Creates a request to be notified.
	 * @param objectIds the ids of at most 200 nodes or shares
	 * @return the request
	 */
	public static UpdateSubscriptionsBulkRequest subscribe(Collection<Long> objectIds) {
		return new UpdateSubscriptionsBulkRequest(List.copyOf(objectIds), true);
	}

	/**
	 * Creates a request not to be notified any more.
	 * @param objectIds the ids of at most 200 nodes or shares
	 * @return the request
	 */
	public static UpdateSubscriptionsBulkRequest unsubscribe(Collection<Long> objectIds) {
		return new UpdateSubscriptionsBulkRequest(List.copyOf(objectIds), false);
	}

}
