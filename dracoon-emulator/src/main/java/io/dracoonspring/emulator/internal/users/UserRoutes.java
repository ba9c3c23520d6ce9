// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.users;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.RoleList;
import io.dracoonspring.emulator.internal.oauth.TokenStore;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Group;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Right;

/** Creates, lists, changes and deletes users. */
final class UserRoutes implements Routes {

	private static final String USERS = "/api/v4/users";

	private static final String USER = USERS + "/{user_id}";

	private static final int EMERGENCY_CODE_BOUND = 100_000_000;

	private final SecureRandom random = new SecureRandom();

	private final EmulatorState state;

	private final Calls calls;

	private final UserCreation creation;

	private final UserChange change;

	private final TokenStore tokens;

	UserRoutes(Calls calls, TokenStore tokens) {
		this.state = calls.state();
		this.calls = calls;
		this.tokens = tokens;
		this.creation = new UserCreation(this.state.users(), this.state.accountRules(), this.state.clock());
		this.change = new UserChange(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(USERS, this.calls.ok(this::list))
			.POST(USERS, this.calls.created(this::create))
			.GET(USER, this.calls.ok(this::get))
			.PUT(USER, this.calls.ok(this::update))
			.DELETE(USER, this.calls.done(this::delete))
			.GET(USER + "/roles", this.calls.ok(this::roles))
			.GET(USER + "/last_admin_rooms", this.calls.ok(this::lastAdminRooms))
			.DELETE(USER + "/mfa", this.calls.done(this::resetMfa))
			.POST(USER + "/mfa/emergency_code", this.calls.ok(this::emergencyCode))
			.build();
	}

	private Object list(Call call) {
		UserListing listing = UserListing.of(call.request());
		call.user().require(Right.READ_USERS);
		return listing.page(this.state.users(), this.state);
	}

	private Object create(Call call) {
		UserRequest body = call.body(UserRequest.class);
		call.user().require(Right.CHANGE_USERS);
		this.state.customers().requireFreeUser();
		requireMfa(body);
		User user = this.creation.create(body);
		this.state.events().record(EventType.USER_CREATED, call.user().id(), Event.Subject.of(user));
		return UserJson.single(user, this.state, false);
	}

	private void requireMfa(UserRequest request) {
		if (request.mfaConfig() != null) {
			this.state.configuration().requireMfa();
		}
	}

	private Object get(Call call) {
		long id = call.id("user_id");
		boolean effectiveRoles = call.flag("effective_roles");
		call.user().require(Right.READ_USERS);
		return UserJson.single(this.state.users().get(id), this.state, effectiveRoles);
	}

	private Object update(Call call) {
		long id = call.id("user_id");
		UserRequest body = call.body(UserRequest.class);
		call.user().require(Right.CHANGE_USERS);
		User user = this.state.users().get(id);
		requireMfa(body);
		this.change.apply(call.user(), user, body);
		return UserJson.single(user, this.state, false);
	}

	private void delete(Call call) {
		long id = call.id("user_id");
		call.user().require(Right.DELETE_USERS);
		User user = this.state.users().get(id);
		this.state.administrators().requireWithout(user);
		this.state.events().record(EventType.USER_DELETED, call.user().id(), Event.Subject.of(user));
		this.state.remove(user);
		this.tokens.removeUser(id);
	}

	private Object roles(Call call) {
		long id = call.id("user_id");
		call.user().require(Right.READ_USERS);
		return RoleList.of(this.state.users().get(id).roles());
	}

	private Object lastAdminRooms(Call call) {
		long id = call.id("user_id");
		call.user().require(Right.CHANGE_USERS);
		User user = this.state.users().get(id);
		return new LastAdminRooms(this.state.administrators()
			.lastRooms(user)
			.stream()
			.map((room) -> LastAdminRoom.of(room, user))
			.toList());
	}

	private void resetMfa(Call call) {
		long id = call.id("user_id");
		call.user().require(Right.CHANGE_USERS);
		this.state.users().get(id).mfa().reset();
	}

	private Object emergencyCode(Call call) {
		long id = call.id("user_id");
		call.user().require(Right.CHANGE_USERS);
		User user = this.state.users().get(id);
		if (user.mfa().setups().isEmpty()) {
			throw PeopleErrorCode.MFA_NOT_SET_UP.exception();
		}
		String code = "%08d".formatted(this.random.nextInt(EMERGENCY_CODE_BOUND));
		user.mfa().emergencyCode(code);
		return new EmergencyCode(code);
	}

	/**
	 * Represents the code that removes all second factors (schema
	 * {@code EmergencyMfaCodeResponse}).
	 */
	private record EmergencyCode(String code) {

	}

	/**
	 * Represents the rooms of which a user is the last administrator (schema
	 * {@code LastAdminUserRoomList}).
	 */
	private record LastAdminRooms(List<LastAdminRoom> items) {

	}

	/**
	 * Represents a room without another administrator (schema {@code LastAdminUserRoom}).
	 */
	private record LastAdminRoom(long id, String name, String parentPath, @Nullable Long parentId,
			boolean lastAdminInGroup, @Nullable Long lastAdminInGroupId) {

		static LastAdminRoom of(Room room, User user) {
			boolean direct = room.members().getOrDefault(user.id(), Set.of()).contains(Permission.MANAGE);
			Optional<Group> group = user.groups()
				.stream()
				.filter((candidate) -> !direct && room.groups().containsKey(candidate.id()))
				.findFirst();
			Room parent = room.parentRoom();
			return new LastAdminRoom(room.id(), room.name(), room.parentPath(), (parent != null) ? parent.id() : null,
					group.isPresent(), group.map(Group::id).orElse(null));
		}

	}

}
