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

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;

/**
 * A share that something happened to. The access key is left out on purpose, because it
 * opens the share; if the server tells it, it stands in {@link EventDetails#json()}.
 *
 * @param id the id
 * @param name the name
 * @param nodeId the id of the node that is shared by a download share
 * @param targetId the id of the room or folder that an upload share fills
 * @param expireAt when it expires
 * @param createdAt when it was created
 * @param createdBy who created it
 */
@ExtensibleRecord
public record SharePayload(@Nullable Long id, @Nullable String name, @Nullable Long nodeId, @Nullable Long targetId,
		@Nullable Instant expireAt, @Nullable Instant createdAt, @Nullable UserInfo createdBy) {

	@Override
	public String toString() {
		return "SharePayload[id=" + this.id + "]";
	}

}
