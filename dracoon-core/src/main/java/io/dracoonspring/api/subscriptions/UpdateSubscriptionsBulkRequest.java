/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
	 * Create a request to be notified.
	 * @param objectIds the ids of at most 200 nodes or shares
	 * @return the request
	 */
	public static UpdateSubscriptionsBulkRequest subscribe(Collection<Long> objectIds) {
		return new UpdateSubscriptionsBulkRequest(List.copyOf(objectIds), true);
	}

	/**
	 * Create a request not to be notified any more.
	 * @param objectIds the ids of at most 200 nodes or shares
	 * @return the request
	 */
	public static UpdateSubscriptionsBulkRequest unsubscribe(Collection<Long> objectIds) {
		return new UpdateSubscriptionsBulkRequest(List.copyOf(objectIds), false);
	}

}
