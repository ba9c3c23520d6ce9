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

import java.util.List;

import org.springframework.util.Assert;

/**
 * Through which channels the user wants to be told about an event; schema {@code
 * NotificationConfigChangeRequest} of the API.
 *
 * @param channelIds the ids of the channels; none to hear nothing any more
 */
public record NotificationConfigChangeRequest(List<Integer> channelIds) {

	public NotificationConfigChangeRequest {
		Assert.notNull(channelIds, "'channelIds' must not be null");
		channelIds = List.copyOf(channelIds);
	}

	/**
	 * Create a request to be told through some channels.
	 * @param channelIds the ids of the channels; none to hear nothing any more
	 * @return the request
	 */
	public static NotificationConfigChangeRequest of(Integer... channelIds) {
		return new NotificationConfigChangeRequest(List.of(channelIds));
	}

}
