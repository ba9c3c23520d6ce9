// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.users;

import java.util.List;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Listing;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.Attributes;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Right;

/** Shows the groups of users and keeps their attributes. */
final class UserDetailRoutes implements Routes {

	private static final String USER = "/api/v4/users/{user_id}";

	private static final String ATTRIBUTES = USER + "/userAttributes";

	private static final FieldSet<GroupItem> GROUP_FIELDS = FieldSet.<GroupItem>builder()
		.text("name", GroupItem::name, FilterOperator.CN)
		.trueUnlessNamed("isMember", GroupItem::isMember)
		.build();

	private final EmulatorState state;

	private final Calls calls;

	UserDetailRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(USER + "/groups", this.calls.ok(this::groups))
			.GET(ATTRIBUTES, this.calls.ok(this::attributes))
			.PUT(ATTRIBUTES, this.calls.okOrDone(this::setAttributes))
			.DELETE(ATTRIBUTES + "/{key}", this.calls.done(this::removeAttribute))
			.build();
	}

	private Object groups(Call call) {
		long id = call.id("user_id");
		Listing<GroupItem> listing = call.listing(GROUP_FIELDS);
		call.user().require(Right.READ_USERS);
		User user = this.state.users().get(id);
		List<GroupItem> all = this.state.groups()
			.all()
			.stream()
			.map((group) -> new GroupItem(group.id(), group.name(), group.contains(user)))
			.toList();
		return listing.page(all);
	}

	private Object attributes(Call call) {
		long id = call.id("user_id");
		return Attributes.page(this.state.users().get(id).attributes(), call.request());
	}

	private Object setAttributes(Call call) {
		long id = call.id("user_id");
		Attributes body = call.body(Attributes.class);
		User user = changeable(call.user(), id);
		body.putInto(user.attributes(), this.state.serverVersion());
		return UserJson.single(user, this.state, false);
	}

	private void removeAttribute(Call call) {
		long id = call.id("user_id");
		String key = call.path("key");
		Attributes.remove(changeable(call.user(), id).attributes(), key);
	}

	private User changeable(User author, long id) {
		author.require(Right.CHANGE_USERS);
		User user = this.state.users().get(id);
		this.state.events().record(EventType.USER_UPDATED, author.id(), Event.Subject.of(user));
		return user;
	}

	/** Represents a group (schema {@code UserGroup}). */
	private record GroupItem(long id, String name, boolean isMember) {

	}

}
