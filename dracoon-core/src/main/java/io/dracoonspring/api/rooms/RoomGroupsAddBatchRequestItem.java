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

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.WireValue;
import io.dracoonspring.api.nodes.NodePermissions;

/**
 * A group and the permissions that it is to have in a room; schema {@code
 * RoomGroupsAddBatchRequestItem} of the API.
 *
 * @param id the id of the group
 * @param permissions what the members may do
 * @param newGroupMemberAcceptance what happens to users who join the group; the server's
 * default is {@code AUTOALLOW}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoomGroupsAddBatchRequestItem(Long id, NodePermissions permissions,
		@Nullable GroupMemberAcceptance newGroupMemberAcceptance) {

	public RoomGroupsAddBatchRequestItem {
		Assert.notNull(id, "'id' must not be null");
		Assert.notNull(permissions, "'permissions' must not be null");
		WireValue.requireKnown(newGroupMemberAcceptance, "newGroupMemberAcceptance");
	}

	/**
	 * Create an item for a group whose future members get the permissions at once.
	 * @param id the id of the group
	 * @param permissions what the members may do
	 * @return the item
	 */
	public static RoomGroupsAddBatchRequestItem of(long id, NodePermissions permissions) {
		return new RoomGroupsAddBatchRequestItem(id, permissions, null);
	}

}
