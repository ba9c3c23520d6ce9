// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.rooms;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Listing;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.Ids;
import io.dracoonspring.emulator.internal.nodes.NodePermissions;
import io.dracoonspring.emulator.internal.nodes.RoomAdmins;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Group;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.RoomGroup;
import io.dracoonspring.emulator.model.Permission;

/** Lists, adds, changes and removes the groups of rooms. */
final class RoomGroupRoutes implements Routes {

	private static final String GROUPS = "/api/v4/nodes/rooms/{room_id}/groups";

	private static final FieldSet<GroupItem> FIELDS = fields(true);

	private static final FieldSet<GroupItem> FIELDS_OF_MEMBERS = fields(false);

	private final EmulatorState state;

	private final Calls calls;

	private final RoomAccess rooms;

	RoomGroupRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.rooms = new RoomAccess(this.state);
	}

	private static FieldSet<GroupItem> fields(boolean ofAdministrators) {
		FieldSet.Builder<GroupItem> fields = FieldSet.<GroupItem>builder()
			.text("name", GroupItem::name, FilterOperator.CN)
			.number("groupId", GroupItem::id, FilterOperator.EQ)
			.flag("permissionsManage", (group) -> group.permissions() != null && group.permissions().manage())
			.option("effectivePerm", "true", "false")
			.sortText("name", GroupItem::name);
		return (ofAdministrators ? fields.trueUnlessNamed("isGranted", GroupItem::isGranted)
				: fields.option("isGranted", "true", "false", "any"))
			.build();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(GROUPS, this.calls.ok(this::list))
			.PUT(GROUPS, this.calls.done(this::update))
			.DELETE(GROUPS, this.calls.done(this::revoke))
			.build();
	}

	private Object list(Call call) {
		long id = call.id("room_id");
		boolean effective = Boolean.parseBoolean(Listing.option(call.request(), "effectivePerm", "false"));
		Room room = this.rooms.visible(call.user(), id);
		boolean others = RoomAccess.seesOthers(call.user(), room);
		Listing<GroupItem> listing = call.listing(others ? FIELDS : FIELDS_OF_MEMBERS);
		return listing.page(this.state.groups()
			.all()
			.stream()
			.map((group) -> GroupItem.of(group, room, effective))
			.filter((group) -> others || group.isGranted())
			.toList());
	}

	private void update(Call call) {
		long id = call.id("room_id");
		UpdateRequest body = call.body(UpdateRequest.class);
		Room room = this.rooms.managed(call.user(), id);
		List<Grant> grants = Fields.required(body.items(), "items").stream().map(this::grant).toList();
		this.rooms.requireAddable(call.user(), grants.stream().map(Grant::groupId).toList(),
				room.groups()::containsKey);
		this.rooms.change(call.user(), room, (members) -> grants.forEach((grant) -> grant.put(members)));
	}

	private Grant grant(UpdateItem item) {
		Group group = this.state.groups().get(Fields.positive(item.id(), "id"));
		return new Grant(group.id(), Fields.required(item.permissions(), "permissions").toSet(),
				RoomAdmins.asksForNewMembers(item.newGroupMemberAcceptance()));
	}

	private void revoke(Call call) {
		long id = call.id("room_id");
		Ids body = call.body(Ids.class);
		Room room = this.rooms.managed(call.user(), id);
		List<Group> groups = body.resolve(this.state.groups()::get);
		this.rooms.change(call.user(), room,
				(members) -> groups.forEach((group) -> members.groups().remove(group.id())));
	}

	private record UpdateRequest(@Nullable List<UpdateItem> items) {

	}

	private record UpdateItem(@Nullable Long id, @Nullable PermissionsRequest permissions,
			@Nullable String newGroupMemberAcceptance) {

	}

	private record Grant(long groupId, Set<Permission> permissions, boolean asksForNewMembers) {

		// copy the states of members without access, so that members who wait for
		// acceptance keep waiting
		void put(RoomAccess.Members members) {
			RoomGroup old = members.groups().remove(this.groupId);
			if (!this.permissions.isEmpty()) {
				RoomGroup granted = new RoomGroup(this.permissions, this.asksForNewMembers);
				if (old != null) {
					granted.pending().putAll(old.pending());
				}
				members.groups().put(this.groupId, granted);
			}
		}

	}

	/** Represents a group with its permissions in a room (schema {@code RoomGroup}). */
	private record GroupItem(long id, String name, boolean isGranted, @Nullable NodePermissions permissions,
			@Nullable String newGroupMemberAcceptance) {

		static GroupItem of(Group group, Room room, boolean effective) {
			Room granting = effective ? room.authRoom() : room;
			RoomGroup granted = (granting == room && room.inheritPermissions()) ? null
					: granting.groups().get(group.id());
			return new GroupItem(group.id(), group.name(), granted != null,
					(granted != null) ? NodePermissions.of(granted.permissions()) : null,
					(granted != null) ? RoomAdmins.acceptance(granted) : null);
		}

	}

}
