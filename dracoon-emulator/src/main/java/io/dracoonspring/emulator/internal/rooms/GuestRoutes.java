// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.rooms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.Texts;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Right;
import io.dracoonspring.emulator.model.Role;

/** Invites guests to rooms. */
final class GuestRoutes implements Routes {

	private static final Set<Permission> GUEST_PERMISSIONS = Set.of(Permission.READ);

	private final EmulatorState state;

	private final Calls calls;

	private final RoomAccess rooms;

	GuestRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.rooms = new RoomAccess(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.PUT("/api/v4/nodes/rooms/{room_id}/guest_users", this.calls.done(this::invite))
			.build();
	}

	private void invite(Call call) {
		long id = call.id("room_id");
		InviteRequest body = call.body(InviteRequest.class);
		invite(call.user(), this.rooms.managed(call.user(), id), body);
	}

	private void invite(User author, Room room, InviteRequest body) {
		if (!author.has(Right.ADD_NONMEMBERS)) {
			throw ApiException.forbidden("The right to " + Right.ADD_NONMEMBERS.description() + " is missing");
		}
		if (!this.state.accountRules().guestsInvited()) {
			throw ErrorCode.POLICY_VIOLATED.exception("Guests must not be invited");
		}
		Map<String, Invitation> invitations = new LinkedHashMap<>();
		for (Invitation each : Fields.required(body.roomGuestInvitations(), "roomGuestInvitations")) {
			invitations.put(check(room, each), each);
		}
		this.rooms.change(author, room, (members) -> invitations.forEach((email, invitation) -> {
			User guest = find(email).orElseGet(() -> create(author, email, invitation));
			members.users().put(guest.id(), GUEST_PERMISSIONS);
		}));
	}

	private String check(Room room, Invitation invitation) {
		String email = Fields.required(Texts.email(invitation.email()), "email");
		Texts.newName(invitation.firstName(), "firstName");
		Texts.newName(invitation.lastName(), "lastName");
		find(email).ifPresent((user) -> {
			if (!user.isGuest()) {
				throw PeopleErrorCode.EMAIL_OR_NAME_TAKEN.exception();
			}
			if (room.members().containsKey(user.id())) {
				throw PeopleErrorCode.GUEST_ALREADY_IN_ROOM.exception();
			}
		});
		return email;
	}

	private Optional<User> find(String email) {
		return this.state.users()
			.all()
			.stream()
			.filter((user) -> email.equalsIgnoreCase(user.profile().email()) || email.equalsIgnoreCase(user.userName()))
			.findFirst();
	}

	private User create(User author, String email, Invitation invitation) {
		User.Profile profile = new User.Profile(email, Fields.required(invitation.firstName(), "firstName"),
				Fields.required(invitation.lastName(), "lastName"), email, UUID.randomUUID().toString());
		this.state.customers().requireFreeUser();
		User guest = this.state.users().add(profile, UUID.randomUUID().toString(), Set.of(Role.GUEST_USER));
		this.state.events().record(EventType.USER_CREATED, author.id(), Event.Subject.of(guest));
		return guest;
	}

	/** Represents the guests to invite (schema {@code RoomGuestUserAddRequest}). */
	private record InviteRequest(@Nullable List<Invitation> roomGuestInvitations) {

	}

	/** Represents a guest to invite (schema {@code RoomGuestUserInvitation}). */
	private record Invitation(@Nullable String email, @Nullable String firstName, @Nullable String lastName) {

	}

}
