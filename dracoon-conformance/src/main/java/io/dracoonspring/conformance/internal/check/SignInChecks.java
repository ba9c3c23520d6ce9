// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.dracoonspring.ConnectionReport;
import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.publicapi.SdsServerTime;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;

/** Checks sign-in and renewal. */
final class SignInChecks {

	private static final String TOKEN = "POST /oauth/token";

	/** Larger differences between clocks make presigned URLs and tokens fail. */
	private static final Duration TOLERANCE = Duration.ofMinutes(5);

	private SignInChecks() {
	}

	static List<Check> all() {
		return List.of(Check.reading(Area.SIGN_IN, "the connection works", SignInChecks::connection),
				Check.reading(Area.SIGN_IN, "a refused token is renewed", SignInChecks::renewal),
				Check.reading(Area.SIGN_IN, "an unknown access token is refused", SignInChecks::unknownToken),
				Check.reading(Area.SIGN_IN, "an unknown refresh token is refused", SignInChecks::unknownRefreshToken),
				Check.reading(Area.SIGN_IN, "the clock of the server is right", SignInChecks::clock));
	}

	private static void connection(Session session) {
		ConnectionReport report = session.get(session.dracoon().testConnection());
		session.expect(report.isServerSupported(), Kind.VALUE, "GET /api/v4/public/software/version", "restApiVersion",
				"expected 4.33.0 or later");
		session.expect(report.token().status() == TokenState.Status.VALID, Kind.TIME, TOKEN, "expires_in",
				"expected a valid token, found " + report.token().status());
		session.get(session.dracoon().account().ping());
	}

	private static void renewal(Session session) {
		if (!session.dracoon().tokenSource().state().renewable()) {
			throw new SkippedException("the sign-in has no refresh token");
		}
		AccessToken former = session.get(session.dracoon().tokenSource().token());
		session.dracoon().tokenSource().invalidate(former);
		session.get(session.dracoon().account().get());
		AccessToken renewed = session.get(session.dracoon().tokenSource().token());
		session.expect(!renewed.value().equals(former.value()), Kind.VALUE, TOKEN, "access_token",
				"expected another token, found the former one");
		Instant expiresAt = renewed.expiresAt();
		session.expect(expiresAt != null && expiresAt.isAfter(Instant.now()), Kind.TIME, TOKEN, "expires_in",
				"expected a time in the future");
	}

	private static void unknownToken(Session session) {
		try (Dracoon other = session.target()
			.withAccessToken(session.tap(), Secret.of("conformance-" + Session.ABSENT_KEY))) {
			session.run(other.account().get());
			session.differ(Kind.STATUS, "GET /api/v4/user/account", "", "expected 401, found success");
		}
		catch (DracoonAuthenticationException ex) {
			session.expect(ex.getReason() == DracoonAuthenticationException.Reason.TOKEN_REFUSED, Kind.STATUS,
					"GET /api/v4/user/account", "", "expected a refused token, found " + ex.getReason());
		}
	}

	private static void unknownRefreshToken(Session session) {
		try (Dracoon other = session.target()
			.withRefreshToken(session.tap(), Secret.of("conformance-" + Session.ABSENT_KEY))) {
			session.run(other.tokenSource().token());
			session.differ(Kind.STATUS, TOKEN, "", "expected invalid_grant, found success");
		}
		catch (DracoonAuthenticationException ex) {
			session.expect(ex.getReason() == DracoonAuthenticationException.Reason.REFRESH_EXPIRED, Kind.CODE, TOKEN,
					"error", "expected invalid_grant, found " + ex.getReason());
		}
	}

	private static void clock(Session session) {
		SdsServerTime time = session.get(session.dracoon().publicInfo().getTime());
		Instant server = time.time();
		if (server != null) {
			Duration offset = Duration.between(server, Instant.now()).abs();
			session.expect(offset.compareTo(TOLERANCE) < 0, Kind.TIME, "GET /api/v4/public/time", "time",
					"expected the time of this machine, found a difference of more than " + TOLERANCE.toMinutes()
							+ " minutes");
		}
	}

}
