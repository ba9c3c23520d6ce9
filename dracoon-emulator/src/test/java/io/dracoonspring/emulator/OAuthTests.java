// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class OAuthTests {

	private static final Map<String, String> PASSWORD_GRANT = Map.of("grant_type", "password", "username", "alice",
			"password", Api.PASSWORD);

	private static final String CLIENT = "dracoon-emulator:dracoon-emulator";

	private DracoonEmulator emulator;

	private Api api;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		this.api = new Api(this.emulator);
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void issuesTokensForAPassword() {
		JsonNode token = this.api.token(PASSWORD_GRANT).expect(200).json();
		assertThat(token.get("token_type").asString()).isEqualTo("bearer");
		assertThat(token.get("expires_in").asInt()).isEqualTo(28800);
		assertThat(token.get("scope").asString()).isEqualTo("all");
		JsonNode account = this.api.withToken(token.get("access_token").asString())
			.get("/api/v4/user/account")
			.expect(200)
			.json();
		assertThat(account.get("userName").asString()).isEqualTo("alice");
	}

	@Test
	void takesClientCredentialsFromTheFormAsWell() {
		Map<String, String> form = new HashMap<>(PASSWORD_GRANT);
		form.put("client_id", "dracoon-emulator");
		form.put("client_secret", "dracoon-emulator");
		this.api.form("/oauth/token", form, null).expect(200);
		form.put("client_secret", "wrong");
		this.api.form("/oauth/token", form, null).expectOAuthError(401, "unauthorized_client");
	}

	@Test
	void acceptsAnEmptyClientSecret() {
		this.api.form("/oauth/token", PASSWORD_GRANT, "dracoon_legacy_scripting:").expect(200);
	}

	@Test
	void answersErrorsTheWayDracoonDoes() {
		this.api.form("/oauth/token", PASSWORD_GRANT, null).expectOAuthError(401, "unauthorized");
		this.api.form("/oauth/token", PASSWORD_GRANT, "dracoon-emulator:wrong")
			.expectOAuthError(401, "unauthorized_client");
		this.api.form("/oauth/token", PASSWORD_GRANT, "nobody:").expectOAuthError(401, "unauthorized_client");
		this.api.token(Map.of("grant_type", "client_credentials")).expectOAuthError(400, "unsupported_grant_type");
		this.api.token(Map.of("username", "alice")).expectOAuthError(400, "invalid_request");
		this.api.token(Map.of("grant_type", "password", "username", "alice")).expectOAuthError(400, "invalid_request");
		this.api.token(Map.of("grant_type", "password", "username", "alice", "password", "wrong"))
			.expectOAuthError(400, "invalid_grant");
		this.api
			.form("/oauth/token", Map.of("grant_type", "authorization_code", "code", "x"), "dracoon_legacy_scripting:")
			.expectOAuthError(400, "invalid_client");
		this.api.token(Map.of("grant_type", "authorization_code", "code", "x")).expectOAuthError(400, "invalid_grant");
	}

	@Test
	void refreshTokensWorkOnce() {
		String first = this.api.token(PASSWORD_GRANT).json().get("refresh_token").asString();
		JsonNode refreshed = refresh(first).expect(200).json();
		assertThat(refreshed.get("refresh_token").asString()).isNotEqualTo(first);
		this.api.withToken(refreshed.get("access_token").asString()).get("/api/v4/user/ping").expect(200);
		refresh(first).expectOAuthError(400, "invalid_grant");
		refresh(refreshed.get("refresh_token").asString()).expect(200);
	}

	@Test
	void refreshTokensBelongToTheirClient() {
		String token = this.api.token(PASSWORD_GRANT).json().get("refresh_token").asString();
		this.api
			.form("/oauth/token", Map.of("grant_type", "refresh_token", "refresh_token", token),
					"dracoon_legacy_scripting:")
			.expectOAuthError(400, "invalid_grant");
		refresh(token).expect(200);
	}

	@Test
	void revokesBothKindsOfTokens() {
		JsonNode token = this.api.token(PASSWORD_GRANT).json();
		String access = token.get("access_token").asString();
		String refresh = token.get("refresh_token").asString();
		assertThat(revoke("access_token", access).expect(200).body()).isEmpty();
		this.api.withToken(access).get("/api/v4/user/ping").expectError(401, -10012);
		assertThat(revoke("refresh_token", refresh).expect(200).body()).isEmpty();
		refresh(refresh).expectOAuthError(400, "invalid_grant");
	}

	@Test
	void tokensExpire() {
		JsonNode token = this.api.token(PASSWORD_GRANT).json();
		Api alice = this.api.withToken(token.get("access_token").asString());
		this.emulator.advanceClock(Duration.ofHours(8).minusSeconds(60));
		alice.get("/api/v4/user/ping").expect(200);
		this.emulator.advanceClock(Duration.ofSeconds(61));
		alice.get("/api/v4/user/ping").expectError(401, -10012);
		refresh(token.get("refresh_token").asString()).expect(200);
	}

	@Test
	void testsCanEndAllTokens() {
		JsonNode token = this.api.token(PASSWORD_GRANT).json();
		this.emulator.expireAccessTokens();
		this.api.withToken(token.get("access_token").asString()).get("/api/v4/user/ping").expectError(401, -10012);
		this.emulator.revokeRefreshTokens();
		refresh(token.get("refresh_token").asString()).expectOAuthError(400, "invalid_grant");
	}

	@Test
	void callsWithoutValidTokenAreRefused() {
		this.api.get("/api/v4/user/account").expectError(401, -10012);
		this.api.withToken("wrong").get("/api/v4/nodes").expectError(401, -10012);
	}

	@Test
	void theLoginPageHandsOutCodesThatWorkOnce() {
		String redirect = "http://127.0.0.1:12345/login?x=1";
		String page = "/oauth/authorize?response_type=code&client_id=dracoon-emulator&state=s%2B1&redirect_uri="
				+ Api.encode(redirect);
		assertThat(this.api.get(page).expect(200).body()).contains("name=\"password\"");
		this.api.form(page, Map.of("username", "alice", "password", "wrong"), null).expect(401);
		String location = this.api.form(page, Map.of("username", "alice", "password", Api.PASSWORD), null)
			.expect(303)
			.location();
		assertThat(location).startsWith(redirect + "&code=").endsWith("&state=s%2B1");
		String code = location.replaceAll(".*code=([^&]+).*", "$1");
		Map<String, String> grant = Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirect);
		this.api.token(grant).expect(200);
		this.api.token(grant).expectOAuthError(400, "invalid_grant");
	}

	@Test
	void theLoginPageSendsNobodyToStrangers() {
		String page = "/oauth/authorize?response_type=code&client_id=dracoon-emulator&state=s&redirect_uri=";
		this.api.get(page + Api.encode("https://example.com/")).expectOAuthError(400, "invalid_grant");
		this.api.get("/oauth/authorize?response_type=code&client_id=dracoon-emulator")
			.expectOAuthError(400, "invalid_request");
		assertThat(this.api.form(page + Api.encode("http://localhost:1/"), Map.of("cancel", "true"), null)
			.expect(303)
			.location()).isEqualTo("http://localhost:1/?error=access_denied&state=s");
	}

	private Api.Answer refresh(String token) {
		return this.api.token(Map.of("grant_type", "refresh_token", "refresh_token", token));
	}

	private Api.Answer revoke(String hint, String token) {
		return this.api.form("/oauth/revoke", Map.of("token_type_hint", hint, "token", token), CLIENT);
	}

}
