/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.groups;

import java.util.List;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.PeopleErrorCode;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Listing;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.people.Ids;
import io.dracoonspring.emulator.people.MemberUser;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Event;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.Group;
import io.dracoonspring.emulator.state.Right;
import io.dracoonspring.emulator.state.User;

/**
 * Lists and changes the members of groups.
 */
public final class GroupMemberRoutes implements Routes {

	private static final String MEMBERS = "/api/v4/groups/{group_id}/users";

	private final EmulatorState state;

	private final Authenticator authenticator;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public GroupMemberRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(MEMBERS, this.authenticator.authenticated(this::list))
			.POST(MEMBERS, this.authenticator.authenticated(this::add))
			.DELETE(MEMBERS, this.authenticator.authenticated(this::remove))
			.build();
	}

	private Mono<ServerResponse> list(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "group_id");
		Listing<MemberUser> listing = Listing.of(request, MemberUser.FIELDS);
		return Json.ok(this.state.access(() -> {
			caller.user().require(Right.READ_GROUPS);
			Group group = this.state.groups().get(id);
			return listing.page(MemberUser.ofGroup(this.state.users(), group::contains));
		}));
	}

	private Mono<ServerResponse> add(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "group_id");
		return Json.read(request, Ids.class).flatMap((body) -> Json.ok(this.state.access(() -> {
			caller.user().require(Right.CHANGE_GROUPS);
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
				record(EventType.GROUP_MEMBER_ADDED, caller, group, user);
			}
			group.updated(caller.user().id());
			return GroupJson.of(group, this.state);
		})));
	}

	private Mono<ServerResponse> remove(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "group_id");
		return Json.read(request, Ids.class).flatMap((body) -> Json.ok(this.state.access(() -> {
			caller.user().require(Right.CHANGE_GROUPS);
			body.requireBatch();
			Group group = this.state.groups().get(id);
			List<User> users = body.resolve(this.state.users()::get);
			this.state.administrators().requireWithout(group, users);
			users.stream().filter(group::contains).forEach((user) -> {
				this.state.groups().leave(group, user);
				record(EventType.GROUP_MEMBER_REMOVED, caller, group, user);
			});
			group.updated(caller.user().id());
			return GroupJson.of(group, this.state);
		})));
	}

	private void record(EventType type, Caller caller, Group group, User user) {
		this.state.events().record(type, caller.user().id(), Event.Subject.of(group), Event.Subject.of(user));
	}

}
