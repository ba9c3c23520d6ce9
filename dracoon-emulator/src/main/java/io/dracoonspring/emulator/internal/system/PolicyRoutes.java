// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.config.PasswordPolicy;
import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.state.AccountRules;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.MfaUserType;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.PasswordType;
import io.dracoonspring.emulator.model.Right;

/**
 * Serves the policies on passwords, classifications, guests, second factors and malware
 * scans.
 */
final class PolicyRoutes implements Routes {

	private static final String BASE = "/api/v4/system/config/policies/";

	private static final int DEFAULT_FAILURES = 5;

	private static final int DEFAULT_MINUTES = 10;

	private static final int MAX_CLASSIFICATION = 4;

	private final EmulatorState state;

	private final Calls calls;

	private final ConfigAccess access;

	PolicyRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.access = new ConfigAccess(calls);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(BASE + "passwords", this.access.read(() -> PasswordPoliciesJson.of(this.state)))
			.PUT(BASE + "passwords",
					this.access.changeBy(Passwords.class, this::passwords, () -> PasswordPoliciesJson.of(this.state)))
			.POST(BASE + "passwords/enforce_change", this.calls.done(this::enforceChange))
			.GET(BASE + "passwords/{password_type}", this.calls.ok(this::passwordsOfType))
			.GET(BASE + "classifications", this.access.read(this::classifications))
			.PUT(BASE + "classifications",
					this.access.change(Classifications.class, this::classifications, this::classifications))
			.GET(BASE + "guest_users", this.access.read(this::guests))
			.PUT(BASE + "guest_users", this.access.change(Guests.class, this::guests, this::guests))
			.GET(BASE + "mfa", this.access.read(this::mfa))
			.PUT(BASE + "mfa", this.access.change(MfaPolicy.class, this::mfa, this::mfa))
			.PUT(BASE + "mfa/{user_type}", this.access.admins().ok(this::mfaOfType))
			.GET(BASE + "virus_protection", this.access.read(this::virusProtection))
			.PUT(BASE + "virus_protection",
					this.access.change(VirusProtection.class, this::virusProtection, this::virusProtection))
			.build();
	}

	private void passwords(User user, Passwords update) {
		apply(PasswordType.LOGIN, update.loginPasswordPolicies(), user);
		apply(PasswordType.SHARES, update.sharesPasswordPolicies(), user);
		apply(PasswordType.ENCRYPTION, update.encryptionPasswordPolicies(), user);
		PasswordPolicy login = this.state.configuration().passwords(PasswordType.LOGIN);
		AccountRules rules = this.state.accountRules();
		rules.passwordRules(login.rules());
		rules.archivedPasswords(login.numberOfArchivedPasswords());
		rules.lockout(new AccountRules.Lockout(login.lockout().enabled(),
				Objects.requireNonNullElse(login.lockout().maxNumberOfLoginFailures(), DEFAULT_FAILURES),
				Duration.ofMinutes(Objects.requireNonNullElse(login.lockout().lockoutPeriod(), DEFAULT_MINUTES))));
	}

	private void apply(PasswordType type, @Nullable PasswordPolicyUpdate update, User user) {
		if (update != null) {
			PasswordPolicy old = this.state.configuration().passwords(type);
			this.state.configuration().passwords(type, update.applied(old, user.id(), this.state.clock().instant()));
		}
	}

	private void enforceChange(Call call) {
		call.user().require(Right.CHANGE_CONFIG);
		this.state.users().all().forEach((user) -> user.credentials().enforceChange());
	}

	private Object passwordsOfType(Call call) {
		call.user().require(Right.READ_CONFIG);
		PasswordType type = PasswordType.of(call.path("password_type"))
			.orElseThrow(AdminError.PASSWORD_TYPE_UNKNOWN::exception);
		return PasswordPoliciesJson.of(type, this.state);
	}

	private Object classifications() {
		return ClassificationsJson.of(this.state);
	}

	private void classifications(Classifications update) {
		ShareClassifications shares = Fields.required(update.shareClassificationPolicies(),
				"shareClassificationPolicies");
		int level = Fields.required(shares.classificationRequiresSharePassword(),
				"classificationRequiresSharePassword");
		if (level < 0 || level > MAX_CLASSIFICATION) {
			throw ErrorCode.CLASSIFICATION_INVALID.exception();
		}
		this.state.configuration().classificationRequiringPassword(level);
	}

	private Object guests() {
		return new GuestsJson(this.state.accountRules().guestsInvited());
	}

	private void guests(Guests update) {
		if (this.state.serverVersion().isCloud()) {
			this.state.configuration().requireExtra("guest users");
		}
		this.state.accountRules().guestsInvited(Fields.required(update.isInviteUsersEnabled(), "isInviteUsersEnabled"));
	}

	private Object mfa() {
		this.state.configuration().requireMfa();
		Set<MfaUserType> enforced = this.state.accountRules().mfaEnforcedFor();
		return new MfaJson(enforced.size() == MfaUserType.values().length,
				enforced.stream().map(MfaUserType::wireName).toList());
	}

	private void mfa(MfaPolicy update) {
		this.state.configuration().requireMfa();
		boolean enforced = Fields.required(update.isMfaEnforced(), "isMfaEnforced");
		this.state.accountRules().mfaEnforced(enforced);
	}

	private Object mfaOfType(Call call) {
		this.state.configuration().requireMfa();
		MfaUserType type = MfaUserType.of(call.path("user_type"))
			.orElseThrow(() -> ApiException.of(400, "Bad Request", "'user_type' must be 'internal' or 'guest'"));
		boolean enforced = Fields.required(call.body(MfaPolicy.class).isMfaEnforced(), "isMfaEnforced");
		this.state.accountRules().mfaEnforced(type, enforced);
		this.access.changed(call);
		return mfa();
	}

	private Object virusProtection() {
		this.state.configuration().requireExtra("virus protection");
		return new VirusProtectionJson(this.state.configuration().virusProtectionEnabled());
	}

	private void virusProtection(VirusProtection update) {
		this.state.configuration().requireExtra("virus protection");
		if (update.isVirusProtectionEnabled() != null) {
			this.state.configuration().virusProtectionEnabled(update.isVirusProtectionEnabled());
		}
	}

	private record Passwords(@Nullable PasswordPolicyUpdate loginPasswordPolicies,
			@Nullable PasswordPolicyUpdate sharesPasswordPolicies,
			@Nullable PasswordPolicyUpdate encryptionPasswordPolicies) {

	}

	private record Classifications(@Nullable ShareClassifications shareClassificationPolicies) {

	}

	private record ShareClassifications(@Nullable Integer classificationRequiresSharePassword) {

	}

	private record Guests(@Nullable Boolean isInviteUsersEnabled) {

	}

	private record GuestsJson(boolean isInviteUsersEnabled) {

	}

	private record MfaPolicy(@Nullable Boolean isMfaEnforced) {

	}

	private record MfaJson(boolean isMfaEnforced, @JsonView(Since.V5.class) List<String> enforcedUserTypes) {

	}

	private record VirusProtection(@Nullable Boolean isVirusProtectionEnabled) {

	}

	private record VirusProtectionJson(boolean isVirusProtectionEnabled) {

	}

}
