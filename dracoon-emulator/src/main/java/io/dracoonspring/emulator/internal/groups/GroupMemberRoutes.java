// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.groups;

import java.util.List;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Listing;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.Ids;
import io.dracoonspring.emulator.internal.identity.MemberUser;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Group;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Right;

final class GroupMemberRoutes implements Routes {

	private static final String MEMBERS = "/api/v4/groups/{group_id}/users";

	private final EmulatorState state;

	private final Calls calls;

	GroupMemberRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(MEMBERS, this.calls.ok(this::list))
			.POST(MEMBERS, this.calls.ok(this::add))
			.DELETE(MEMBERS, this.calls.ok(this::remove))
			.build();
	}

	private Object list(Call call) {
		long id = call.id("group_id");
		Listing<MemberUser> listing = call.listing(MemberUser.FIELDS);
		call.user().require(Right.READ_GROUPS);
		Group group = this.state.groups().get(id);
		return listing.page(MemberUser.ofGroup(this.state.users(), group::contains));
	}

	private Object add(Call call) {
		long id = call.id("group_id");
		Ids body = call.body(Ids.class);
		call.user().require(Right.CHANGE_GROUPS);
		Group group = this.state.groups().get(id);
		List<User> users = body.resolve(this.state.users()::get);
		for (User user : users) {
			if (user.isGuest()) {
				throw PeopleErrorCode.GUEST_CANNOT_JOIN_GROUP.exception();
			}
			if (group.contains(user)) {
				throw PeopleErrorCode.USER_IN_GROUP.exception("User " + user.id() + " is a member");
			}
		}
		for (User user : users) {
			this.state.groups().join(group, user);
			record(EventType.GROUP_MEMBER_ADDED, call.user(), group, user);
		}
		group.updated(call.user().id());
		return GroupJson.of(group, this.state);
	}

	private Object remove(Call call) {
		long id = call.id("group_id");
		Ids body = call.body(Ids.class);
		call.user().require(Right.CHANGE_GROUPS);
		body.requireBatch();
		Group group = this.state.groups().get(id);
		List<User> users = body.resolve(this.state.users()::get);
		this.state.administrators().requireWithout(group, users);
		users.stream().filter(group::contains).forEach((user) -> {
			this.state.groups().leave(group, user);
			record(EventType.GROUP_MEMBER_REMOVED, call.user(), group, user);
		});
		group.updated(call.user().id());
		return GroupJson.of(group, this.state);
	}

	private void record(EventType type, User author, Group group, User user) {
		this.state.events().record(type, author.id(), Event.Subject.of(group), Event.Subject.of(user));
	}

}
