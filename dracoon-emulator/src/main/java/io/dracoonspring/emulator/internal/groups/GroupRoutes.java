// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.groups;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Expiration;
import io.dracoonspring.emulator.internal.http.Listing;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.RoleList;
import io.dracoonspring.emulator.internal.identity.Texts;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Group;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Right;
import io.dracoonspring.emulator.model.Role;

final class GroupRoutes implements Routes {

	private static final String GROUPS = "/api/v4/groups";

	private static final String GROUP = GROUPS + "/{group_id}";

	private static final Set<String> ROLES = Arrays.stream(Role.values())
		.filter((role) -> !role.isKindOfUser())
		.map(Role::name)
		.collect(Collectors.toUnmodifiableSet());

	private static final FieldSet<Group> FIELDS = FieldSet.<Group>builder()
		.text("name", Group::name, FilterOperator.CN)
		.choice("hasRole", ROLES, (group) -> group.roles().stream().map(Role::name).toList(), FilterOperator.EQ)
		.sortText("name", Group::name)
		.sortTime("createdAt", Group::createdAt)
		.sortTime("expireAt", Group::expireAt)
		.sort("cntUsers", (group) -> group.members().size())
		.build();

	private final EmulatorState state;

	private final Calls calls;

	GroupRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(GROUPS, this.calls.ok(this::list))
			.POST(GROUPS, this.calls.created(this::create))
			.GET(GROUP, this.calls.ok(this::get))
			.PUT(GROUP, this.calls.ok(this::update))
			.DELETE(GROUP, this.calls.done(this::delete))
			.GET(GROUP + "/roles", this.calls.ok(this::roles))
			.GET(GROUP + "/last_admin_rooms", this.calls.ok(this::lastAdminRooms))
			.build();
	}

	private Object list(Call call) {
		Listing<Group> listing = call.listing(FIELDS);
		call.user().require(Right.READ_GROUPS);
		return listing.page(this.state.groups().all()).map((group) -> GroupJson.of(group, this.state));
	}

	private Object create(Call call) {
		return create(call.user(), call.body(GroupRequest.class));
	}

	private GroupJson create(User author, GroupRequest body) {
		author.require(Right.CHANGE_GROUPS);
		String name = Texts.newName(body.name(), "name");
		Instant expireAt = body.expireAt(this.state, null);
		requireFree(name, null);
		Group group = this.state.groups().add(name, author.id());
		group.expireAt(expireAt);
		this.state.events().record(EventType.GROUP_CREATED, author.id(), Event.Subject.of(group));
		return GroupJson.of(group, this.state);
	}

	private void requireFree(String name, @Nullable Group owner) {
		boolean taken = this.state.groups()
			.all()
			.stream()
			.anyMatch((group) -> group != owner && group.name().equalsIgnoreCase(name));
		if (taken) {
			throw ApiException.of(409, "Conflict", "A group with that name already exists");
		}
	}

	private Object get(Call call) {
		long id = call.id("group_id");
		call.user().require(Right.READ_GROUPS);
		return GroupJson.of(this.state.groups().get(id), this.state);
	}

	private Object update(Call call) {
		long id = call.id("group_id");
		GroupRequest body = call.body(GroupRequest.class);
		call.user().require(Right.CHANGE_GROUPS);
		Group group = this.state.groups().get(id);
		update(call.user(), group, body);
		return GroupJson.of(group, this.state);
	}

	private void update(User author, Group group, GroupRequest body) {
		String name = Texts.changedName(body.name(), group.name(), "name");
		requireFree(name, group);
		Instant expireAt = body.expireAt(this.state, group.expireAt());
		if (expireAt != null && group.expireAt() == null) {
			this.state.administrators().requireWithout(group);
		}
		group.name(name);
		group.expireAt(expireAt);
		group.updated(author.id());
		this.state.events().record(EventType.GROUP_UPDATED, author.id(), Event.Subject.of(group));
	}

	private void delete(Call call) {
		long id = call.id("group_id");
		call.user().require(Right.DELETE_GROUPS);
		Group group = this.state.groups().get(id);
		if (this.state.configuration().importsInto(group.id())) {
			throw PeopleErrorCode.GROUP_FOR_IMPORT.exception();
		}
		this.state.administrators().requireWithout(group);
		this.state.events().record(EventType.GROUP_DELETED, call.user().id(), Event.Subject.of(group));
		this.state.groups().remove(group);
	}

	private Object roles(Call call) {
		long id = call.id("group_id");
		call.user().require(Right.READ_GROUPS);
		return RoleList.of(this.state.groups().get(id).roles());
	}

	private Object lastAdminRooms(Call call) {
		long id = call.id("group_id");
		call.user().require(Right.CHANGE_GROUPS);
		Group group = this.state.groups().get(id);
		return new LastAdminRooms(
				this.state.administrators().lastRooms(group).stream().map(LastAdminRoom::of).toList());
	}

	/** Represents a group to create, or the changes to a group. */
	private record GroupRequest(@Nullable String name, @Nullable Expiration expiration) {

		@Nullable Instant expireAt(EmulatorState state, @Nullable Instant fallback) {
			return (this.expiration != null) ? this.expiration.check(state.clock().instant()) : fallback;
		}

	}

	/**
	 * Represents rooms in which the group is the last administrator (schema
	 * {@code LastAdminGroupRoomList}).
	 */
	private record LastAdminRooms(List<LastAdminRoom> items) {

	}

	/**
	 * Represents a room whose only administrator is the group (schema
	 * {@code LastAdminGroupRoom}).
	 */
	private record LastAdminRoom(long id, String name, String parentPath, @Nullable Long parentId) {

		static LastAdminRoom of(Room room) {
			Room parent = room.parentRoom();
			return new LastAdminRoom(room.id(), room.name(), room.parentPath(), (parent != null) ? parent.id() : null);
		}

	}

}
