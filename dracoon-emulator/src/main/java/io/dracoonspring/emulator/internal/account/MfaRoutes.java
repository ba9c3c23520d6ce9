// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Mfa;
import io.dracoonspring.emulator.internal.state.Totp;
import io.dracoonspring.emulator.internal.state.User;

/** Sets up and removes second factors. */
final class MfaRoutes implements Routes {

	private static final String MFA = "/api/v4/user/account/mfa";

	private static final String TOTP = MFA + "/totp";

	private static final Pattern OTP = Pattern.compile("[0-9]{6}");

	private final EmulatorState state;

	private final Calls calls;

	MfaRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(MFA, this.calls.ok(this::status))
			.DELETE(MFA, this.calls.done(this::useEmergencyCode))
			.GET(TOTP, this.calls.created(this::setUp))
			.POST(TOTP, this.calls.done(this::confirm))
			.DELETE(TOTP + "/{id}", this.calls.done(this::remove))
			.build();
	}

	private Object status(Call call) {
		List<SetupStatus> setups = call.user()
			.mfa()
			.setups()
			.stream()
			.map((setup) -> new SetupStatus(setup.id(), "TOTP", setup.name(), setup.createdAt()))
			.toList();
		return new Status(isEnforced(call.user()), setups);
	}

	private boolean isEnforced(User user) {
		return this.state.accountRules().enforcesMfa(user);
	}

	private void useEmergencyCode(Call call) {
		String code = Fields.required(call.query("emergency_code"), "emergency_code");
		Mfa mfa = call.user().mfa();
		if (mfa.setups().isEmpty()) {
			throw PeopleErrorCode.MFA_NOT_SET_UP.exception();
		}
		if (mfa.emergencyCode().filter(code::equals).isEmpty()) {
			throw PeopleErrorCode.SECOND_FACTOR_WRONG.exception();
		}
		mfa.reset();
	}

	private Object setUp(Call call) {
		this.state.configuration().requireMfa();
		String secret = Totp.newSecret();
		User user = call.user();
		if (!user.mfa().setups().isEmpty()) {
			throw ApiException.of(409, "Conflict", "There is a second factor already");
		}
		Mfa.Setup setup = user.mfa().propose(secret, this.state.clock().instant());
		String uri = "otpauth://totp/" + encode("DRACOON emulator:" + user.userName()) + "?secret=" + secret
				+ "&issuer=" + encode("DRACOON emulator");
		return new TotpSetup(setup.id(), uri, QrCodes.dataUrl(uri), secret);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private void confirm(Call call) {
		this.state.configuration().requireMfa();
		Confirmation body = call.body(Confirmation.class);
		long id = Fields.positive(body.id(), "id");
		String otp = Fields.required(body.otp(), "otp");
		Mfa mfa = call.user().mfa();
		Mfa.Setup setup = mfa.unconfirmed()
			.filter((candidate) -> candidate.id() == id)
			.orElseThrow(PeopleErrorCode.MFA_NOT_SET_UP::exception);
		check(setup, otp);
		mfa.setups().add(setup);
		mfa.unconfirmed(null);
	}

	private void check(Mfa.Setup setup, String otp) {
		if (!OTP.matcher(otp).matches()) {
			throw PeopleErrorCode.OTP_INVALID.exception();
		}
		if (!Totp.matches(setup.secret(), otp, this.state.clock().instant())) {
			throw PeopleErrorCode.SECOND_FACTOR_WRONG.exception();
		}
	}

	private void remove(Call call) {
		long id = call.id("id");
		String otp = Fields.required(call.query("valid_otp"), "valid_otp");
		Mfa mfa = call.user().mfa();
		Optional<Mfa.Setup> setup = mfa.setups().stream().filter((candidate) -> candidate.id() == id).findFirst();
		check(setup.orElseThrow(PeopleErrorCode.MFA_NOT_SET_UP::exception), otp);
		if (mfa.setups().size() == 1 && isEnforced(call.user())) {
			throw PeopleErrorCode.MFA_ENFORCED.exception();
		}
		mfa.setups().remove(setup.get());
	}

	/**
	 * Represents the second factors that are set up (schema
	 * {@code UserMfaStatusResponse}).
	 */
	private record Status(boolean mfaEnforced, List<SetupStatus> mfaSetups) {

	}

	/** Represents a second factor (schema {@code MfaSetupStatus}). */
	private record SetupStatus(long id, String mfaType, String name, Instant createdAt) {

	}

	/**
	 * Represents the data that a generator of one-time passwords needs (schema
	 * {@code TotpSetupResponse}).
	 */
	private record TotpSetup(long id, String otpUri, String qrCode, String secret) {

		@Override
		public String toString() {
			return "TotpSetup[" + this.id + "]";
		}

	}

	private record Confirmation(@Nullable Long id, @Nullable String otp) {

	}

}
