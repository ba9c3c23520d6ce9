// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.RoomGroup;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/**
 * The future administrators of a room.
 *
 * @param users permissions by user id
 * @param groups permissions by group id
 */
public record RoomAdmins(Map<Long, Set<Permission>> users, Map<Long, RoomGroup> groups) {

	private static final String AUTOALLOW = "autoallow";

	private static final String PENDING = "pending";

	/**
	 * Finds the users and groups that become administrators.
	 * @param acceptance how users who join one of the groups later are accepted, see
	 * {@link #asksForNewMembers}
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if a user or group
	 * does not exist or cannot administer a room
	 */
	public static RoomAdmins of(EmulatorState state, @Nullable List<Long> userIds, @Nullable List<Long> groupIds,
			@Nullable String acceptance) {
		boolean asks = asksForNewMembers(acceptance);
		Map<Long, Set<Permission>> users = new LinkedHashMap<>();
		for (Long id : (userIds != null) ? userIds : List.<Long>of()) {
			User user = state.users().get(Fields.positive(id, "adminIds"));
			if (user.isGuest()) {
				throw PeopleErrorCode.GUEST_CANNOT_ADMINISTER.exception();
			}
			users.put(user.id(), Permission.ALL);
		}
		Map<Long, RoomGroup> groups = new LinkedHashMap<>();
		for (Long id : (groupIds != null) ? groupIds : List.<Long>of()) {
			groups.put(state.groups().get(Fields.positive(id, "adminGroupIds")).id(),
					new RoomGroup(Permission.ALL, asks));
		}
		return new RoomAdmins(users, groups);
	}

	/**
	 * Returns whether users who join a group later wait for the acceptance by an
	 * administrator.
	 * @param acceptance {@code autoallow}, {@code pending} or {@code null}
	 * @return {@code true} for {@code pending}
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the value is none
	 * of these
	 */
	public static boolean asksForNewMembers(@Nullable String acceptance) {
		if (acceptance == null || acceptance.equals(AUTOALLOW)) {
			return false;
		}
		if (!acceptance.equals(PENDING)) {
			throw ErrorCode.GROUP_MEMBER_ACCEPTANCE_INVALID.exception();
		}
		return true;
	}

	/**
	 * Returns how users who join a group later are accepted.
	 * @param group the group and its permissions
	 * @return {@code autoallow} or {@code pending}
	 */
	public static String acceptance(RoomGroup group) {
		return group.asksForNewMembers() ? PENDING : AUTOALLOW;
	}

}
