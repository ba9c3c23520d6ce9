// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.rooms;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Listing;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.identity.MemberUser;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Group;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.RoomGroup;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/**
 * Lets administrators of rooms accept or deny users who joined a group and wait for
 * access.
 */
final class PendingAssignmentRoutes implements Routes {

	private static final String PENDING = "/api/v4/nodes/rooms/pending";

	private static final String ANY_STATE = "WAITING:DENIED";

	private static final String ACCEPTED = "ACCEPTED";

	private static final FieldSet<Item> FIELDS = FieldSet.<Item>builder()
		.number("userId", (item) -> item.userInfo().id(), FilterOperator.EQ)
		.number("groupId", (item) -> item.groupInfo().id(), FilterOperator.EQ)
		.number("roomId", Item::roomId, FilterOperator.EQ)
		.text("state", Item::state, FilterOperator.EQ)
		.sort("userId", (item) -> item.userInfo().id())
		.sort("groupId", (item) -> item.groupInfo().id())
		.sort("roomId", Item::roomId)
		.sort("state", Item::state)
		.build();

	private final EmulatorState state;

	private final Calls calls;

	private final RoomAccess rooms;

	PendingAssignmentRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.rooms = new RoomAccess(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PENDING, this.calls.ok(this::list))
			.PUT(PENDING, this.calls.done(this::change))
			.build();
	}

	private Object list(Call call) {
		for (String wanted : Listing.option(call.request(), "state", ANY_STATE).split(":")) {
			if (!wanted.equals("WAITING") && !wanted.equals("DENIED")) {
				throw PeopleErrorCode.ASSIGNMENT_STATE_INVALID.exception();
			}
		}
		Listing<Item> listing = call.listing(FIELDS);
		List<Item> items = new ArrayList<>();
		this.state.nodes()
			.rooms()
			.filter((room) -> AccessControl.may(call.user(), room, Permission.MANAGE))
			.forEach((room) -> room.groups()
				.forEach((groupId, granted) -> granted.pending()
					.forEach((userId, pending) -> items.add(item(room, groupId, userId, pending)))));
		return listing.page(items);
	}

	private Item item(Room room, long groupId, long userId, RoomGroup.Pending pending) {
		Group group = this.state.groups().get(groupId);
		User user = this.state.users().get(userId);
		GroupData groupData = new GroupData(group.id(), group.name());
		String email = user.profile().email();
		return new Item(room.id(), room.name(), pending.name(), UserInfo.of(userId, this.state.users()), groupData,
				new UserData(userId, user.credentials().login(), MemberUser.displayName(user.profile()),
						(email != null) ? email : ""),
				groupData);
	}

	private void change(Call call) {
		ChangeRequest body = call.body(ChangeRequest.class);
		List<Decision> decisions = Fields.required(body.items(), "items")
			.stream()
			.map((item) -> decision(call.user(), item))
			.toList();
		decisions.forEach(Decision::apply);
	}

	private Decision decision(User caller, ChangeItem item) {
		String wanted = Fields.required(item.state(), "state");
		if (!List.of(ACCEPTED, "DENIED", "WAITING").contains(wanted)) {
			throw PeopleErrorCode.ASSIGNMENT_STATE_INVALID.exception();
		}
		Room room = this.rooms.managed(caller, Fields.positive(item.roomId(), "roomId"));
		Group group = this.state.groups().get(Fields.positive(item.groupId(), "groupId"));
		User user = this.state.users().get(Fields.positive(item.userId(), "userId"));
		RoomGroup granted = room.groups().get(group.id());
		if (granted == null || !granted.pending().containsKey(user.id())) {
			throw PeopleErrorCode.ASSIGNMENT_NOT_FOUND.exception();
		}
		return new Decision(granted, user.id(), wanted);
	}

	private record Decision(RoomGroup granted, long userId, String state) {

		void apply() {
			if (this.state.equals(ACCEPTED)) {
				this.granted.pending().remove(this.userId);
			}
			else {
				this.granted.pending().put(this.userId, RoomGroup.Pending.valueOf(this.state));
			}
		}

	}

	private record ChangeRequest(@Nullable List<ChangeItem> items) {

	}

	private record ChangeItem(@Nullable Long userId, @Nullable Long groupId, @Nullable Long roomId,
			@Nullable String state) {

	}

	/**
	 * Represents a user who waits for access or was denied (schema
	 * {@code PendingAssignmentData}).
	 */
	private record Item(long roomId, String roomName, String state, UserInfo userInfo, GroupData groupInfo,
			UserData pendingUserData, GroupData pendingGroupData) {

	}

	/**
	 * Represents the user of an {@link Item} in the form of older versions of the API
	 * (schema {@code PendingUserData}).
	 */
	private record UserData(long id, String login, String displayName, String email) {

	}

	/**
	 * Represents the group of an {@link Item} (schemas {@code GroupInfo} and
	 * {@code PendingGroupData}).
	 */
	private record GroupData(long id, String name) {

	}

}
