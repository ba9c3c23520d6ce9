// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.rooms;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.identity.MemberUser;
import io.dracoonspring.emulator.internal.identity.PublicKey;
import io.dracoonspring.emulator.internal.nodes.NodePermissions;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;

/**
 * Represents a user with the permissions in a room (schema {@code RoomUser}).
 *
 * @param isGranted whether the user has any permission
 * @param permissions the permissions of the user
 * @param displayName the full name
 * @param email the e-mail address
 * @param login the login name
 * @param roles the roles, which only filters use
 */
record RoomUserJson(long id, boolean isGranted, @Nullable NodePermissions permissions, UserInfo userInfo,
		@Nullable PublicKey publicKeyContainer, String displayName, String email, String login,
		@JsonIgnore Set<Role> roles) {

	static final FieldSet<RoomUserJson> FIELDS = fields(true);

	static final FieldSet<RoomUserJson> FIELDS_OF_MEMBERS = fields(false);

	private static FieldSet<RoomUserJson> fields(boolean ofAdministrators) {
		Set<String> roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());
		FieldSet.Builder<RoomUserJson> fields = FieldSet.<RoomUserJson>builder()
			.texts("user", (user) -> MemberUser.names(user.userInfo()), FilterOperator.CN)
			.texts("displayName", (user) -> MemberUser.names(user.userInfo()), FilterOperator.CN)
			.number("userId", RoomUserJson::id, FilterOperator.EQ)
			.flag("permissionsManage", (user) -> user.permissions() != null && user.permissions().manage())
			.option("effectivePerm", "true", "false", "any")
			.choice("hasRole", roles, (user) -> user.roles().stream().map(Role::name).toList(), FilterOperator.EQ,
					FilterOperator.NEQ)
			.sortText("user", (user) -> String.join(" ", MemberUser.names(user.userInfo())));
		return (ofAdministrators ? fields.trueUnlessNamed("isGranted", RoomUserJson::isGranted)
				: fields.option("isGranted", "true", "false", "any"))
			.build();
	}

	static RoomUserJson of(User user, Room room, String effectivePerm, Users users) {
		Set<Permission> permissions = permissions(user, room, effectivePerm);
		String email = user.profile().email();
		boolean granted = !permissions.isEmpty();
		return new RoomUserJson(user.id(), granted, granted ? NodePermissions.of(permissions) : null,
				UserInfo.of(user.id(), users), PublicKey.of(user), MemberUser.displayName(user.profile()),
				(email != null) ? email : "", user.credentials().login(), EnumSet.copyOf(user.effectiveRoles()));
	}

	private static Set<Permission> permissions(User user, Room room, String effectivePerm) {
		return switch (effectivePerm) {
			case "any" -> AccessControl.permissions(user, room);
			case "true" -> room.authRoom().members().getOrDefault(user.id(), Set.of());
			default -> room.inheritPermissions() ? Set.of() : room.members().getOrDefault(user.id(), Set.of());
		};
	}

}
