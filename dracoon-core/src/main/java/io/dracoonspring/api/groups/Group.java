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

package io.dracoonspring.api.groups;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.roles.RoleList;

/**
 * A group of users; schema {@code Group} of the API.
 *
 * @param id the id
 * @param name the name
 * @param cntUsers how many users are in it
 * @param groupRoles the roles that all members have
 * @param expireAt when it expires, {@code null} if never
 * @param createdAt when it was created
 * @param createdBy who created it
 * @param updatedAt when it was last changed
 * @param updatedBy who last changed it
 */
@ExtensibleRecord
public record Group(Long id, String name, Integer cntUsers, @Nullable RoleList groupRoles, @Nullable Instant expireAt,
		Instant createdAt, UserInfo createdBy, @Nullable Instant updatedAt, @Nullable UserInfo updatedBy) {

}
