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

package io.dracoonspring.api.settings;

import org.springframework.util.Assert;

/**
 * Turns a channel of notifications on or off; schema {@code
 * NotificationChannelActivationRequest} of the API.
 *
 * @param channelId the id of the channel
 * @param isEnabled whether it is to be on
 */
public record NotificationChannelActivationRequest(Integer channelId, Boolean isEnabled) {

	public NotificationChannelActivationRequest {
		Assert.notNull(channelId, "'channelId' must not be null");
		Assert.notNull(isEnabled, "'isEnabled' must not be null");
	}

}
