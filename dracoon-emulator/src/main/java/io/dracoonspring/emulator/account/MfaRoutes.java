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

package io.dracoonspring.emulator.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.ApiException;
import io.dracoonspring.emulator.error.PeopleErrorCode;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Mfa;
import io.dracoonspring.emulator.state.Totp;
import io.dracoonspring.emulator.state.User;

/**
 * Sets up and removes second factors.
 */
public final class MfaRoutes implements Routes {

	private static final String MFA = "/api/v4/user/account/mfa";

	private static final String TOTP = MFA + "/totp";

	private static final Pattern OTP = Pattern.compile("[0-9]{6}");

	private final EmulatorState state;

	private final Authenticator authenticator;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public MfaRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(MFA, this.authenticator.authenticated(this::status))
			.DELETE(MFA, this.authenticator.authenticated(this::useEmergencyCode))
			.GET(TOTP, this.authenticator.authenticated(this::setUp))
			.POST(TOTP, this.authenticator.authenticated(this::confirm))
			.DELETE(TOTP + "/{id}", this.authenticator.authenticated(this::remove))
			.build();
	}

	private Mono<ServerResponse> status(Caller caller, ServerRequest request) {
		return Json.ok(this.state.access(() -> {
			List<SetupStatus> setups = caller.user()
				.mfa()
				.setups()
				.stream()
				.map((setup) -> new SetupStatus(setup.id(), "TOTP", setup.name(), setup.createdAt()))
				.toList();
			return new Status(isEnforced(caller.user()), setups);
		}));
	}

	private boolean isEnforced(User user) {
		return user.mfa().enforced() || this.state.accountRules().mfaEnforced();
	}

	private Mono<ServerResponse> useEmergencyCode(Caller caller, ServerRequest request) {
		String code = Fields.required(Fields.query(request, "emergency_code"), "emergency_code");
		this.state.update(() -> {
			Mfa mfa = caller.user().mfa();
			if (mfa.setups().isEmpty()) {
				throw PeopleErrorCode.MFA_NOT_SET_UP.exception();
			}
			if (mfa.emergencyCode().filter(code::equals).isEmpty()) {
				throw PeopleErrorCode.SECOND_FACTOR_WRONG.exception();
			}
			mfa.setups().clear();
			mfa.emergencyCode(null);
		});
		return Json.noContent();
	}

	private Mono<ServerResponse> setUp(Caller caller, ServerRequest request) {
		this.state.update(this.state.configuration()::requireMfa);
		String secret = Totp.newSecret();
		return Json.created(this.state.access(() -> {
			User user = caller.user();
			if (!user.mfa().setups().isEmpty()) {
				throw ApiException.of(409, "Conflict", "There is a second factor already");
			}
			Mfa.Setup setup = user.mfa().propose(secret, this.state.clock().instant());
			String uri = "otpauth://totp/" + encode("DRACOON emulator:" + user.userName()) + "?secret=" + secret
					+ "&issuer=" + encode("DRACOON emulator");
			return new TotpSetup(setup.id(), uri, QrCodes.dataUrl(uri), secret);
		}));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private Mono<ServerResponse> confirm(Caller caller, ServerRequest request) {
		this.state.update(this.state.configuration()::requireMfa);
		return Json.read(request, Confirmation.class).flatMap((body) -> {
			long id = Fields.positive(body.id(), "id");
			String otp = Fields.required(body.otp(), "otp");
			this.state.update(() -> {
				Mfa mfa = caller.user().mfa();
				Mfa.Setup setup = mfa.unconfirmed()
					.filter((candidate) -> candidate.id() == id)
					.orElseThrow(PeopleErrorCode.MFA_NOT_SET_UP::exception);
				check(setup, otp);
				mfa.setups().add(setup);
				mfa.unconfirmed(null);
			});
			return Json.noContent();
		});
	}

	private void check(Mfa.Setup setup, String otp) {
		if (!OTP.matcher(otp).matches()) {
			throw PeopleErrorCode.OTP_INVALID.exception();
		}
		if (!Totp.matches(setup.secret(), otp, this.state.clock().instant())) {
			throw PeopleErrorCode.SECOND_FACTOR_WRONG.exception();
		}
	}

	private Mono<ServerResponse> remove(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "id");
		String otp = Fields.required(Fields.query(request, "valid_otp"), "valid_otp");
		this.state.update(() -> {
			Mfa mfa = caller.user().mfa();
			Optional<Mfa.Setup> setup = mfa.setups().stream().filter((candidate) -> candidate.id() == id).findFirst();
			check(setup.orElseThrow(PeopleErrorCode.MFA_NOT_SET_UP::exception), otp);
			if (mfa.setups().size() == 1 && isEnforced(caller.user())) {
				throw PeopleErrorCode.MFA_ENFORCED.exception();
			}
			mfa.setups().remove(setup.get());
		});
		return Json.noContent();
	}

	/**
	 * What is set up; schema {@code UserMfaStatusResponse}.
	 */
	private record Status(boolean mfaEnforced, List<SetupStatus> mfaSetups) {

	}

	/**
	 * A second factor; schema {@code MfaSetupStatus}.
	 */
	private record SetupStatus(long id, String mfaType, String name, Instant createdAt) {

	}

	/**
	 * What a generator needs; schema {@code TotpSetupResponse}.
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
