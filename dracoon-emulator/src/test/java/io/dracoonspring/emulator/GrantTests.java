// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that tokens of all grant types behave alike.
 */
class GrantTests {

	private static final String CLIENT = "dracoon-emulator:dracoon-emulator";

	private static final String ACCOUNT = "/api/v4/user/account";

	private static final String AUTHORIZATIONS = "/api/v4/user/oauth/authorizations";

	private static final String BOB = "/api/v4/users/3";

	private static final String PAGE = "/oauth/authorize?response_type=code&client_id=dracoon-emulator&state=s";

	private DracoonEmulator emulator;

	private Api anybody;

	private Api admin;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		this.anybody = new Api(this.emulator);
		this.admin = this.anybody.as("admin");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@ParameterizedTest
	@EnumSource
	void refreshTokensWorkOnce(Grant grant) {
		Tokens tokens = get(grant);
		Tokens next = tokens.refreshed();
		tokens.assertRefused();
		tokens.assertWorks();
		next.assertWorks();
		next.refreshed().assertWorks();
	}

	@ParameterizedTest
	@EnumSource
	void refreshTokensCanBeMadeReusable(Grant grant) {
		Tokens tokens = get(grant);
		this.emulator.refreshTokensReusable(true);
		tokens.refreshed().assertWorks();
		tokens.refreshed().assertWorks();
	}

	@ParameterizedTest
	@EnumSource
	void tokensExpire(Grant grant) {
		Tokens tokens = get(grant);
		assertThat(tokens.expiresIn()).isEqualTo(Duration.ofHours(8));
		this.emulator.advanceClock(Duration.ofHours(8).minusSeconds(10));
		tokens.assertWorks();
		this.emulator.advanceClock(Duration.ofSeconds(11));
		tokens.assertEnded();
		Tokens last = tokens.refreshed();
		last.assertWorks();
		this.emulator.advanceClock(Duration.ofDays(30));
		last.assertEnded();
		last.assertRefused();
	}

	@ParameterizedTest
	@EnumSource
	void userSeesOneAuthorizationForALogin(Grant grant) {
		Tokens tokens = get(grant);
		List<JsonNode> found = tokens.authorizations();
		assertThat(found).singleElement().satisfies((authorization) -> {
			assertThat(authorization.get("clientId").asString()).isEqualTo("dracoon-emulator");
			assertThat(authorization.get("isCurrentAuthorization").asBoolean()).isTrue();
			assertThat(Instant.parse(authorization.get("expiresAt").asString()))
				.isAfter(Instant.now().plus(Duration.ofDays(29)));
		});
		long id = found.get(0).get("id").asLong();
		Tokens next = tokens.refreshed();
		assertThat(next.authorizations()).singleElement()
			.satisfies((authorization) -> assertThat(authorization.get("id").asLong()).isEqualTo(id));
		next.api().delete(AUTHORIZATIONS + "/dracoon-emulator/" + id).expect(204);
		tokens.assertEnded();
		next.assertEnded();
		next.assertRefused();
	}

	@ParameterizedTest
	@EnumSource
	void authorizationEndsWithTheLastOfItsTokens(Grant grant) {
		Tokens observer = get(Grant.PASSWORD);
		Tokens tokens = get(grant);
		assertThat(observer.authorizations()).hasSize(2);
		revoke(tokens.access());
		tokens.assertEnded();
		assertThat(observer.authorizations()).hasSize(2);
		Tokens next = tokens.refreshed();
		next.assertWorks();
		revoke(next.refresh());
		next.assertRefused();
		next.assertWorks();
		assertThat(observer.authorizations()).hasSize(2);
		revoke(next.access());
		assertThat(observer.authorizations()).hasSize(1);
		// revoking an invalid token is not an error (RFC 7009, 2.2)
		revoke(next.access());
		revoke("never-issued");
	}

	@ParameterizedTest
	@EnumSource
	void tokensOfALockedUserDoNotWorkUntilTheUserIsUnlocked(Grant grant) {
		Tokens tokens = get(grant);
		this.admin.put(BOB, Map.of("isLocked", true)).expect(200);
		tokens.assertEnded();
		tokens.assertRefused();
		this.admin.put(BOB, Map.of("isLocked", false)).expect(200);
		tokens.assertWorks();
		tokens.refreshed().assertWorks();
	}

	@ParameterizedTest
	@EnumSource
	void tokensOfAnExpiredUserDoNotWork(Grant grant) {
		Tokens tokens = get(grant);
		String soon = Instant.now().plusSeconds(3600).toString();
		this.admin.put(BOB, Map.of("expiration", Map.of("enableExpiration", true, "expireAt", soon))).expect(200);
		tokens.assertWorks();
		this.emulator.advanceClock(Duration.ofHours(2));
		tokens.assertEnded();
		tokens.assertRefused();
	}

	@ParameterizedTest
	@EnumSource
	void tokensOfADeletedUserEnd(Grant grant) {
		Tokens tokens = get(grant);
		this.admin.delete(BOB).expect(204);
		tokens.assertEnded();
		tokens.assertRefused();
		String page = this.anybody.get("/_emulator/console/access").expect(200).body();
		assertThat(page).contains("admin").doesNotContain("bob", tokens.access().substring(0, 4) + "\u2026");
	}

	@ParameterizedTest
	@EnumSource
	void tokensOfALockedCustomerDoNotWork(Grant grant) {
		Tokens tokens = get(grant);
		this.anybody.withHeader("X-Sds-Service-Token", "dracoon-emulator")
			.put("/api/v4/provisioning/customers/1", Map.of("customerContractType", "pay", "isLocked", true))
			.expect(200);
		tokens.assertEnded();
		tokens.assertRefused();
	}

	@ParameterizedTest
	@EnumSource
	void anotherPasswordEndsNoTokens(Grant grant) {
		Tokens tokens = get(grant);
		tokens.api()
			.put(ACCOUNT + "/password", Map.of("oldPassword", Api.PASSWORD, "newPassword", "Another-2026!"))
			.expect(204);
		tokens.assertWorks();
		tokens.refreshed().assertWorks();
	}

	@ParameterizedTest
	@EnumSource
	void wrongPasswordsOfSomebodyElseEndNoTokens(Grant grant) {
		Tokens tokens = get(grant);
		this.admin
			.put("/api/v4/system/config/policies/passwords",
					Map.of("loginPasswordPolicies",
							Map.of("userLockout",
									Map.of("enabled", true, "maxNumberOfLoginFailures", 2, "lockoutPeriod", 5))))
			.expect(200);
		for (int i = 0; i < 2; i++) {
			login("wrong").expectOAuthError(400, "invalid_grant");
		}
		login(Api.PASSWORD).expectOAuthError(400, "invalid_grant");
		tokens.assertWorks();
		tokens.refreshed().assertWorks();
	}

	@Test
	void codeOfAUserWhoWasLockedMeanwhileIsRefused() {
		String code = code("");
		this.admin.put(BOB, Map.of("isLocked", true)).expect(200);
		redeem(code, Map.of()).expectOAuthError(400, "invalid_grant");
	}

	@Test
	void codeOfAUserWhoWasDeletedMeanwhileIsRefused() {
		String code = code("");
		this.admin.delete(BOB).expect(204);
		redeem(code, Map.of()).expectOAuthError(400, "invalid_grant");
	}

	@Test
	void authorizationTellsWhatTheClientRunsOn() {
		String info = Base64.getEncoder().encodeToString("B\u00fcro>?".getBytes(StandardCharsets.UTF_8));
		Tokens tokens = new Tokens(redeem(code("&user_agent_info=" + Api.encode(info)), Map.of()).expect(200).json());
		assertThat(tokens.authorizations()).singleElement()
			.satisfies((authorization) -> assertThat(authorization.get("userAgentInfo").asString())
				.isEqualTo("B\u00fcro>?"));
		assertThat(get(Grant.CODE).authorizations().get(1).get("userAgentInfo").asString())
			.startsWith("Java-http-client");
	}

	private Tokens get(Grant grant) {
		return switch (grant) {
			case PASSWORD -> new Tokens(login(Api.PASSWORD).expect(200).json());
			case CODE -> new Tokens(redeem(code(""), Map.of()).expect(200).json());
			case REFRESH -> {
				Tokens first = get(Grant.PASSWORD);
				Tokens refreshed = first.refreshed();
				revoke(first.access());
				yield refreshed;
			}
		};
	}

	private Api.Answer login(String password) {
		return this.anybody.token(Map.of("grant_type", "password", "username", "bob", "password", password));
	}

	private String code(String parameters) {
		return this.anybody.form(PAGE + parameters, Map.of("username", "bob", "password", Api.PASSWORD), null)
			.expect(303)
			.location()
			.replaceAll(".*code=([^&]+).*", "$1");
	}

	private Api.Answer redeem(String code, Map<String, String> parameters) {
		Map<String, String> form = new HashMap<>(parameters);
		form.put("grant_type", "authorization_code");
		form.put("code", code);
		return this.anybody.token(form);
	}

	private void revoke(String token) {
		this.anybody.form("/oauth/revoke", Map.of("token", token), CLIENT).expect(200);
	}

	enum Grant {

		PASSWORD, CODE, REFRESH

	}

	private final class Tokens {

		private final JsonNode json;

		Tokens(JsonNode json) {
			this.json = json;
		}

		String access() {
			return this.json.get("access_token").asString();
		}

		String refresh() {
			return this.json.get("refresh_token").asString();
		}

		Duration expiresIn() {
			return Duration.ofSeconds(this.json.get("expires_in").asLong());
		}

		Api api() {
			return GrantTests.this.anybody.withToken(access());
		}

		List<JsonNode> authorizations() {
			return api().get(AUTHORIZATIONS).expect(200).json().valueStream().toList();
		}

		private Api.Answer refresh(String token) {
			return GrantTests.this.anybody.token(Map.of("grant_type", "refresh_token", "refresh_token", token));
		}

		Tokens refreshed() {
			return new Tokens(refresh(refresh()).expect(200).json());
		}

		void assertWorks() {
			api().get(ACCOUNT).expect(200);
		}

		void assertEnded() {
			api().get(ACCOUNT).expectError(401, -10012);
		}

		void assertRefused() {
			refresh(refresh()).expectOAuthError(400, "invalid_grant");
		}

	}

}
