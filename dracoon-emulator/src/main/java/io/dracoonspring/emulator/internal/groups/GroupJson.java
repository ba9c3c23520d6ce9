// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.groups;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.identity.RoleList;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Group;

/**
 * Represents a group in JSON (schema {@code Group}).
 *
 * @param cntUsers the number of members
 * @param updatedAt when the group was changed last, {@code null} if it was never changed
 * @param updatedBy the user who changed the group last, {@code null} if it was never
 * changed
 */
record GroupJson(long id, String name, int cntUsers, Instant createdAt, UserInfo createdBy, @Nullable Instant updatedAt,
		@Nullable UserInfo updatedBy, @Nullable Instant expireAt, RoleList groupRoles) {

	static GroupJson of(Group group, EmulatorState state) {
		return new GroupJson(group.id(), group.name(), group.members().size(), group.createdAt(),
				UserInfo.of(group.createdBy(), state.users()), group.updatedAt(),
				(group.updatedAt() != null) ? UserInfo.of(group.updatedBy(), state.users()) : null, group.expireAt(),
				RoleList.of(group.roles()));
	}

}
