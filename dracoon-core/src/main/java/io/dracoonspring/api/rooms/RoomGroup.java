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

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.nodes.NodePermissions;

/**
 * A group that has or could have permissions in a room; schema {@code RoomGroup} of the
 * API.
 *
 * @param id the id
 * @param name the name
 * @param isGranted whether it has any permission
 * @param permissions what its members may do
 * @param newGroupMemberAcceptance what happens to users who join the group; the server's
 * default is {@code AUTOALLOW}
 */
@ExtensibleRecord
public record RoomGroup(Long id, String name, Boolean isGranted, @Nullable NodePermissions permissions,
		@Nullable GroupMemberAcceptance newGroupMemberAcceptance) {

}
