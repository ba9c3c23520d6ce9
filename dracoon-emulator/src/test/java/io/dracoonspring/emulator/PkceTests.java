// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests PKCE (RFC 7636).
 */
class PkceTests {

	/** The example in appendix B of the RFC. */
	private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

	private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

	private static final String PAGE = "/oauth/authorize?response_type=code&client_id=dracoon-emulator&state=s";

	private static final String S256 = "&code_challenge=" + CHALLENGE + "&code_challenge_method=S256";

	private static final String PLAIN = "&code_challenge=" + VERIFIER;

	private static DracoonEmulator emulator;

	private static Api api;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.start();
		api = new Api(emulator);
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@Test
	void theHashProvesTheVerifier() {
		redeem(code(S256), VERIFIER).expect(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { PLAIN, PLAIN + "&code_challenge_method=plain", PLAIN + "&code_challenge_method=" })
	void thePlainChallengeIsTheVerifier(String challenge) {
		redeem(code(challenge), VERIFIER).expect(200);
		refused(code(challenge), VERIFIER + "x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "wrong", CHALLENGE, VERIFIER + "=", "dbjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk" })
	void wrongVerifierIsRefusedAndUsesTheCodeUp(String verifier) {
		String code = code(S256);
		refused(code, verifier);
		refused(code, VERIFIER);
	}

	@ParameterizedTest
	@ValueSource(strings = { S256, PLAIN })
	void missingVerifierIsRefused(String challenge) {
		refused(code(challenge), null);
		refused(code(challenge), "");
	}

	@Test
	void verifierWithoutAChallengeIsRefused() {
		refused(code(""), VERIFIER);
		redeem(code(""), null).expect(200);
		redeem(code("&code_challenge="), "").expect(200);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "&code_challenge=short", "&code_challenge=" + CHALLENGE + "%2B", PLAIN + VERIFIER + VERIFIER,
					"&code_challenge=" + CHALLENGE + "&code_challenge_method=S512", "&code_challenge_method=S256" })
	void unusableChallengeIsRefused(String challenge) {
		api.get(PAGE + challenge).expectOAuthError(400, "invalid_request");
		api.form(PAGE + challenge, Map.of("username", "alice", "password", Api.PASSWORD), null)
			.expectOAuthError(400, "invalid_request");
	}

	private static String code(String challenge) {
		api.get(PAGE + challenge).expect(200);
		return api.form(PAGE + challenge, Map.of("username", "alice", "password", Api.PASSWORD), null)
			.expect(303)
			.location()
			.replaceAll(".*code=([^&]+).*", "$1");
	}

	private static void refused(String code, String verifier) {
		redeem(code, verifier).expectOAuthError(400, "invalid_grant");
	}

	private static Api.Answer redeem(String code, String verifier) {
		Map<String, String> form = new HashMap<>(Map.of("grant_type", "authorization_code", "code", code));
		if (verifier != null) {
			form.put("code_verifier", verifier);
		}
		return api.token(form);
	}

}
