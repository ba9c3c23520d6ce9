// SPDX-License-Identifier: Apache-2.0

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
 * @param cntUsers the number of its users
 * @param groupRoles the roles that all members have
 * @param expireAt when it expires, {@code null} if it does not
 * @param createdAt when it was created
 * @param createdBy the user who created it
 * @param updatedAt when it was last changed
 * @param updatedBy the user who last changed it
 */
@ExtensibleRecord
public record Group(long id, String name, Integer cntUsers, @Nullable RoleList groupRoles, @Nullable Instant expireAt,
		Instant createdAt, UserInfo createdBy, @Nullable Instant updatedAt, @Nullable UserInfo updatedBy) {

}
