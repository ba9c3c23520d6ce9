// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.Texts;
import io.dracoonspring.emulator.internal.state.AuthMethod;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Mail;
import io.dracoonspring.emulator.model.PasswordType;

/**
 * Creates mails for users who forgot their password or user name, and sets new passwords.
 */
final class PasswordResetRoutes implements Routes {

	private static final String RESET = "/api/v4/auth/reset_password";

	private final EmulatorState state;

	private final Calls calls;

	PasswordResetRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls.open();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST("/api/v4/auth/recover_username", this.calls.done(this::recover))
			.POST(RESET, this.calls.done(this::request))
			.GET(RESET + "/{token}", this.calls.ok(this::validate))
			.PUT(RESET + "/{token}", this.calls.done(this::reset))
			.build();
	}

	private void recover(Call call) {
		RecoverRequest body = call.body(RecoverRequest.class);
		String email = Fields.required(Texts.email(body.email()), "email");
		List<String> names = this.state.users()
			.all()
			.stream()
			.filter((user) -> email.equals(user.profile().email()))
			.map(User::userName)
			.toList();
		if (names.isEmpty()) {
			throw ErrorCode.USER_NOT_FOUND.exception();
		}
		mail(email, "Your user name", String.join("\n", names));
	}

	// send the same response for unknown users as for users with a local password, so
	// that the response does not reveal which of these users exist
	private void request(Call call) {
		ResetRequest body = call.body(ResetRequest.class);
		String given = (body.userName() != null) ? body.userName() : body.login();
		String userName = Fields.required(Texts.limited(given, "userName"), "userName");
		Texts.language(body.creatorLanguage(), "en");
		this.state.users().findByName(userName).ifPresent((user) -> {
			requireLocal(user);
			this.state.passwordResets().request(user);
			String email = user.profile().email();
			if (email != null) {
				String token = this.state.passwordResets().token(user).orElseThrow();
				mail(email, "Reset your password", call.request().uri().resolve(RESET + "/" + token).toString());
			}
		});
	}

	private void mail(String recipient, String subject, String body) {
		this.state.mails().add(new Mail(this.state.clock().instant(), List.of(recipient), subject, body));
	}

	private static void requireLocal(User user) {
		if (user.credentials().method() != AuthMethod.BASIC) {
			throw PeopleErrorCode.PASSWORD_NOT_RESETTABLE.exception();
		}
	}

	private Object validate(Call call) {
		User.Profile profile = find(call).profile();
		boolean weak = this.state.configuration().passwords(PasswordType.LOGIN).rules().allowWeakPasswords();
		return new Names(profile.firstName(), profile.lastName(), weak);
	}

	private User find(Call call) {
		Optional<Long> userId = this.state.passwordResets().userId(call.path("token"));
		return userId.flatMap(this.state.users()::find).orElseThrow(PeopleErrorCode.TOKEN_TAMPERED::exception);
	}

	private void reset(Call call) {
		NewPassword body = call.body(NewPassword.class);
		String password = Fields.required(body.password(), "password");
		User user = find(call);
		requireLocal(user);
		Passwords.change(user, password, this.state.accountRules());
		this.state.passwordResets().used(user);
		this.state.events().record(EventType.PASSWORD_CHANGED, user.id(), Event.Subject.of(user));
	}

	private record RecoverRequest(@Nullable String email) {

	}

	private record ResetRequest(@Nullable String userName, @Nullable String login, @Nullable String creatorLanguage) {

	}

	private record NewPassword(@Nullable String password) {

		@Override
		public String toString() {
			return "NewPassword[]";
		}

	}

	/**
	 * Represents the user who will set a new password (schema
	 * {@code ResetPasswordTokenValidateResponse}).
	 */
	private record Names(String firstName, String lastName, boolean allowSystemGlobalWeakPassword) {

	}

}
