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

package io.dracoonspring.api.users;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A room that nobody else administers; schema {@code LastAdminUserRoom} of the API.
 *
 * @param id the id
 * @param name the name
 * @param parentId the id of the room above, {@code null} at the top level
 * @param parentPath the path of the room above, {@code /} at the top level
 * @param lastAdminInGroup whether the user administers the room as the only member left
 * of a group
 * @param lastAdminInGroupId the id of that group
 */
@ExtensibleRecord
public record LastAdminUserRoom(Long id, String name, @Nullable Long parentId, String parentPath,
		Boolean lastAdminInGroup, @Nullable Long lastAdminInGroupId) {

}
