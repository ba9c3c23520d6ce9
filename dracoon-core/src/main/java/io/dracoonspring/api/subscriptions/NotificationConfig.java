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

import io.dracoonspring.api.WireLists;

/**
 * Through which channels the user is told about an event; schema {@code
 * NotificationConfig} of the API.
 *
 * @param id the id
 * @param eventTypeName the name of the event
 * @param scopeId the id of the scope, see {@code DracoonSubscriptions}
 * @param channelIds the ids of the channels; none if the user is not told
 */
public record NotificationConfig(Long id, String eventTypeName, Integer scopeId, List<Integer> channelIds) {

	public NotificationConfig {
		channelIds = WireLists.copyOf(channelIds);
	}

}
