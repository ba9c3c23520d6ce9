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

package io.dracoonspring.api.rooms;

import org.springframework.util.Assert;

import io.dracoonspring.api.nodes.NodePermissions;

/**
 * A user and the permissions that they are to have in a room; schema {@code
 * RoomUsersAddBatchRequestItem} of the API.
 *
 * @param id the id of the user
 * @param permissions what the user may do
 */
public record RoomUsersAddBatchRequestItem(Long id, NodePermissions permissions) {

	public RoomUsersAddBatchRequestItem {
		Assert.notNull(id, "'id' must not be null");
		Assert.notNull(permissions, "'permissions' must not be null");
	}

}
