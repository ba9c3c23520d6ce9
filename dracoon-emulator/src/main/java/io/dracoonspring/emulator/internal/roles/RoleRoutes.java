// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.roles;

import java.util.List;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Listing;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.Ids;
import io.dracoonspring.emulator.internal.identity.MemberUser;
import io.dracoonspring.emulator.internal.identity.RoleList;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.query.ResultPage;
import io.dracoonspring.emulator.internal.query.ResultRange;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Group;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Right;
import io.dracoonspring.emulator.model.Role;

/** Lists, assigns and revokes roles. */
public final class RoleRoutes implements Routes {

	private static final String ROLES = "/api/v4/roles";

	private static final String USERS = ROLES + "/{role_id}/users";

	private static final String GROUPS = ROLES + "/{role_id}/groups";

	private static final int MAX_LIMIT = 500;

	private static final FieldSet<MemberGroup> GROUP_FIELDS = FieldSet.<MemberGroup>builder()
		.text("name", MemberGroup::name, FilterOperator.CN)
		.trueUnlessNamed("isMember", MemberGroup::isMember)
		.build();

	private final EmulatorState state;

	private final Calls calls;

	public RoleRoutes(Backend backend) {
		this.state = backend.state();
		this.calls = backend.calls();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(ROLES, this.calls.ok(this::list))
			.GET(USERS, this.calls.ok(this::users))
			.POST(USERS, this.calls.ok(this::addUsers))
			.DELETE(USERS, this.calls.ok(this::revokeUsers))
			.GET(GROUPS, this.calls.ok(this::groups))
			.POST(GROUPS, this.calls.ok(this::addGroups))
			.DELETE(GROUPS, this.calls.ok(this::revokeGroups))
			.build();
	}

	private Object list(Call call) {
		call.user().require(Right.READ_USERS);
		return RoleList.withRights(List.of(Role.values()));
	}

	private static Role role(ServerRequest request) {
		return Role.of(Fields.pathId(request, "role_id")).orElseThrow(PeopleErrorCode.ROLE_NOT_FOUND::exception);
	}

	private Object users(Call call) {
		Role role = role(call.request());
		Listing<MemberUser> listing = call.listing(MemberUser.FIELDS);
		call.user().require(Right.READ_USERS);
		return listing.page(members(role));
	}

	private List<MemberUser> members(Role role) {
		return MemberUser.ofRole(this.state.users(), (user) -> user.roles().contains(role));
	}

	private Object addUsers(Call call) {
		Role role = role(call.request());
		Ids body = call.body(Ids.class);
		requireGrant(call.user(), role);
		List<User> users = body.resolve(this.state.users()::get);
		users.forEach((user) -> checkNewRole(user, role));
		for (User user : users) {
			if (role == Role.USER) {
				user.roles().remove(Role.GUEST_USER);
			}
			user.roles().add(role);
			record(EventType.ROLE_ASSIGNED, call.user(), role, Event.Subject.of(user));
		}
		return userPage(role);
	}

	private static void checkNewRole(User user, Role role) {
		if (role.isKindOfUser()) {
			if (!user.isGuest() || role == Role.GUEST_USER) {
				throw PeopleErrorCode.NO_GUEST_TO_CONVERT.exception();
			}
		}
		else if (user.isGuest()) {
			throw PeopleErrorCode.GUEST_CANNOT_HOLD_ROLE.exception();
		}
	}

	private Object revokeUsers(Call call) {
		Role role = role(call.request());
		Ids body = call.body(Ids.class);
		requireGrant(call.user(), role);
		if (role.isKindOfUser()) {
			throw PeopleErrorCode.ROLE_NOT_REVOCABLE.exception();
		}
		List<User> users = body.resolve(this.state.users()::get);
		this.state.administrators().requireHolder(role, users, List.of());
		for (User user : users) {
			user.roles().remove(role);
			record(EventType.ROLE_REVOKED, call.user(), role, Event.Subject.of(user));
		}
		return userPage(role);
	}

	private ResultPage<MemberUser> userPage(Role role) {
		return page(members(role).stream().filter(MemberUser::isMember).toList());
	}

	private Object groups(Call call) {
		Role role = role(call.request());
		Listing<MemberGroup> listing = call.listing(GROUP_FIELDS);
		call.user().require(Right.READ_GROUPS);
		return listing.page(memberGroups(role));
	}

	private List<MemberGroup> memberGroups(Role role) {
		return this.state.groups()
			.all()
			.stream()
			.map((group) -> new MemberGroup(group.id(), group.name(), group.roles().contains(role)))
			.toList();
	}

	private Object addGroups(Call call) {
		Role role = role(call.request());
		Ids body = call.body(Ids.class);
		requireGrant(call.user(), role);
		if (role.isKindOfUser()) {
			throw PeopleErrorCode.ROLE_NOT_FOR_GROUPS.exception();
		}
		for (Group group : body.resolve(this.state.groups()::get)) {
			group.roles().add(role);
			record(EventType.ROLE_ASSIGNED, call.user(), role, Event.Subject.of(group));
		}
		return groupPage(role);
	}

	private Object revokeGroups(Call call) {
		Role role = role(call.request());
		Ids body = call.body(Ids.class);
		requireGrant(call.user(), role);
		List<Group> groups = body.resolve(this.state.groups()::get);
		this.state.administrators().requireHolder(role, List.of(), groups);
		for (Group group : groups) {
			group.roles().remove(role);
			record(EventType.ROLE_REVOKED, call.user(), role, Event.Subject.of(group));
		}
		return groupPage(role);
	}

	private ResultPage<MemberGroup> groupPage(Role role) {
		return page(memberGroups(role).stream().filter(MemberGroup::isMember).toList());
	}

	private static <T> ResultPage<T> page(List<T> items) {
		return new ResultPage<>(new ResultRange(0, MAX_LIMIT, items.size()), items);
	}

	private static void requireGrant(User user, Role role) {
		Role needed = (role == Role.GUEST_USER) ? Role.USER : role;
		if (user.effectiveRoles().stream().noneMatch((own) -> own != Role.USER && own.grants(needed))) {
			throw ApiException.forbidden("The right to grant the role " + role.name() + " is missing");
		}
	}

	private void record(EventType type, User author, Role role, Event.Subject subject) {
		this.state.events().record(type, author.id(), List.of(subject), List.of(role.name()));
	}

	/** Represents a group as a holder of a role (schema {@code RoleGroup}). */
	private record MemberGroup(long id, String name, boolean isMember) {

	}

}
