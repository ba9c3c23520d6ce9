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

package io.dracoonspring.emulator.users;

import java.util.List;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Listing;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.people.Attributes;
import io.dracoonspring.emulator.query.FieldSet;
import io.dracoonspring.emulator.query.FilterOperator;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Event;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.Right;
import io.dracoonspring.emulator.state.User;

/**
 * Shows the groups of users and keeps their attributes.
 */
public final class UserDetailRoutes implements Routes {

	private static final String USER = "/api/v4/users/{user_id}";

	private static final String ATTRIBUTES = USER + "/userAttributes";

	private static final FieldSet<GroupItem> GROUP_FIELDS = FieldSet.<GroupItem>builder()
		.text("name", GroupItem::name, FilterOperator.CN)
		.trueUnlessNamed("isMember", GroupItem::isMember)
		.build();

	private final EmulatorState state;

	private final Authenticator authenticator;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public UserDetailRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(USER + "/groups", this.authenticator.authenticated(this::groups))
			.GET(ATTRIBUTES, this.authenticator.authenticated(this::attributes))
			.PUT(ATTRIBUTES, this.authenticator.authenticated(this::setAttributes))
			.DELETE(ATTRIBUTES + "/{key}", this.authenticator.authenticated(this::removeAttribute))
			.build();
	}

	private Mono<ServerResponse> groups(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "user_id");
		Listing<GroupItem> listing = Listing.of(request, GROUP_FIELDS);
		return Json.ok(this.state.access(() -> {
			caller.user().require(Right.READ_USERS);
			User user = this.state.users().get(id);
			List<GroupItem> all = this.state.groups()
				.all()
				.stream()
				.map((group) -> new GroupItem(group.id(), group.name(), group.contains(user)))
				.toList();
			return listing.page(all);
		}));
	}

	private Mono<ServerResponse> attributes(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "user_id");
		return Json.ok(this.state.access(() -> Attributes.page(this.state.users().get(id).attributes(), request)));
	}

	private Mono<ServerResponse> setAttributes(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "user_id");
		return Json.read(request, Attributes.class).flatMap((body) -> Json.ok(this.state.access(() -> {
			User user = changeable(caller, id);
			body.putInto(user.attributes());
			return UserJson.single(user, this.state, false);
		})));
	}

	private Mono<ServerResponse> removeAttribute(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "user_id");
		String key = request.pathVariable("key");
		this.state.update(() -> Attributes.remove(changeable(caller, id).attributes(), key));
		return Json.noContent();
	}

	private User changeable(Caller caller, long id) {
		caller.user().require(Right.CHANGE_USERS);
		User user = this.state.users().get(id);
		this.state.events().record(EventType.USER_UPDATED, caller.user().id(), Event.Subject.of(user));
		return user;
	}

	/**
	 * A group; schema {@code UserGroup}.
	 */
	private record GroupItem(long id, String name, boolean isMember) {

	}

}
