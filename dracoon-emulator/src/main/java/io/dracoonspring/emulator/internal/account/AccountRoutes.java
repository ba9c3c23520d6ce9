// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.CustomerData;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.identity.Texts;
import io.dracoonspring.emulator.internal.identity.UserNames;
import io.dracoonspring.emulator.internal.state.AuthMethod;
import io.dracoonspring.emulator.internal.state.Credentials;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.UserProfileBuilder;

/** Serves the account of the caller and the pings. */
final class AccountRoutes implements Routes {

	private static final String ACCOUNT = "/api/v4/user/account";

	private final EmulatorState state;

	private final Calls calls;

	AccountRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/api/v4/auth/ping", this.calls.open().answer((call) -> text("OK " + this.state.clock().instant())))
			.GET("/api/v4/user/ping", this.calls.answer((call) -> text("OK " + call.user().userName())))
			.GET(ACCOUNT, this.calls.ok(this::get))
			.PUT(ACCOUNT, this.calls.ok(this::update))
			.PUT(ACCOUNT + "/password", this.calls.done(this::changePassword))
			.GET(ACCOUNT + "/customer", this.calls.ok((call) -> CustomerData.of(this.state)))
			.build();
	}

	private static Mono<ServerResponse> text(String text) {
		return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue(text.getBytes(StandardCharsets.UTF_8));
	}

	private Object get(Call call) {
		boolean moreInfo = call.flag("more_info");
		return UserAccount.of(call.user(), this.state, moreInfo);
	}

	private Object update(Call call) {
		UpdateRequest body = call.body(UpdateRequest.class);
		update(call.user(), body);
		return UserAccount.of(call.user(), this.state, false);
	}

	private void update(User user, UpdateRequest body) {
		boolean accepts = acceptsEula(user, body.acceptEULA());
		User.Profile old = user.profile();
		String userName = Texts.changedName(body.userName(), old.userName(), "userName");
		UserNames.requireFree(this.state.users(), userName, user);
		UserNames.requireChangeable(user, body.userName(), body.email());
		String email = (body.email() != null) ? Texts.email(Fields.required(body.email(), "email")) : old.email();
		String phone = (body.phone() != null) ? Texts.limited(body.phone(), "phone") : old.phone();
		User.Profile profile = UserProfileBuilder.builder(old)
			.userName(userName)
			.firstName(Texts.changedName(body.firstName(), old.firstName(), "firstName"))
			.lastName(Texts.changedName(body.lastName(), old.lastName(), "lastName"))
			.email(email)
			.phone(phone)
			.language(Texts.language(body.language(), old.language()))
			.build();
		Credentials credentials = user.credentials();
		if (credentials.method() == AuthMethod.BASIC && credentials.login().equals(old.userName())) {
			UserNames.requireFreeLogin(this.state.users(), AuthMethod.BASIC, null, userName, user);
			credentials.method(AuthMethod.BASIC, null, userName);
		}
		user.profile(profile);
		if (body.automaticallySubscribeDatarooms() != null) {
			user.subscribesToRooms(body.automaticallySubscribeDatarooms());
		}
		if (accepts) {
			user.acceptEula();
		}
	}

	private static boolean acceptsEula(User user, @Nullable Boolean acceptEula) {
		if (acceptEula == null) {
			return false;
		}
		if (!acceptEula) {
			throw PeopleErrorCode.EULA_CANNOT_BE_DECLINED.exception();
		}
		if (user.eulaAccepted()) {
			throw PeopleErrorCode.EULA_ALREADY_ACCEPTED.exception();
		}
		return true;
	}

	private void changePassword(Call call) {
		changePassword(call.user(), call.body(PasswordRequest.class));
	}

	private void changePassword(User user, PasswordRequest body) {
		String oldPassword = Fields.required(body.oldPassword(), "oldPassword");
		String newPassword = Fields.required(body.newPassword(), "newPassword");
		Credentials credentials = user.credentials();
		if (credentials.method() != AuthMethod.BASIC) {
			throw PeopleErrorCode.PASSWORD_NOT_RESETTABLE.exception();
		}
		if (!credentials.matches(oldPassword)) {
			throw ErrorCode.PASSWORD_POLICY_VIOLATED.exception("The old password is wrong");
		}
		Passwords.change(user, newPassword, this.state.accountRules());
		this.state.events().record(EventType.PASSWORD_CHANGED, user.id(), Event.Subject.of(user));
	}

	private record UpdateRequest(@Nullable String userName, @Nullable String firstName, @Nullable String lastName,
			@Nullable String email, @Nullable String phone, @Nullable String language, @Nullable Boolean acceptEULA,
			@JsonView(Since.V5.class) @Nullable Boolean automaticallySubscribeDatarooms) {

	}

	private record PasswordRequest(@Nullable String oldPassword, @Nullable String newPassword) {

		@Override
		public String toString() {
			return "PasswordRequest[]";
		}

	}

}
