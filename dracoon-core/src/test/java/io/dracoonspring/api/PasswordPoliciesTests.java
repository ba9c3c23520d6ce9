// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.config.DracoonServerConfig;
import io.dracoonspring.api.config.PasswordCharacterSet;
import io.dracoonspring.api.config.PasswordPoliciesConfig;
import io.dracoonspring.api.config.PasswordPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads password policies as the server sends them.
 */
class PasswordPoliciesTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final String POLICIES = """
			{"loginPasswordPolicies":{"minLength":12,"rejectUserInfo":true,"rejectKeyboardPatterns":true,"rejectDictionaryWords":true,
			"characterRules":{"mustContainCharacters":["uppercase","lowercase","numeric","special"],"numberOfCharacteristicsToEnforce":3}},
			"sharesPasswordPolicies":{"minLength":33,"characterRules":{"mustContainCharacters":["special"],
			"numberOfCharacteristicsToEnforce":1}},
			"encryptionPasswordPolicies":{}}""";

	private volatile String policies = POLICIES;

	private final ApiServer server = ApiServer.answering((call) -> Answer.json(this.policies));

	private final DracoonServerConfig config = this.server.client(DracoonServerConfig.class);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void becomeCheckable() {
		PasswordPoliciesConfig policies = this.config.getPasswordPolicies().block(LONG);
		assertThat(policies).isNotNull();
		PasswordPolicy login = policies.loginPolicy();
		assertThat(login.check("Emulator-2026!")).isEmpty();
		assertThat(login.check("qwertz", "qw")).hasSize(4);
		assertThat(policies.sharesPolicy().characterSets()).containsExactly(PasswordCharacterSet.SPECIAL);
		assertThat(policies.encryptionPolicy()).isEqualTo(PasswordPolicy.none());
	}

	@Test
	void demandNothingWhereNoneAreDescribed() {
		this.policies = "{}";
		PasswordPoliciesConfig policies = this.config.getPasswordPolicies().block(LONG);
		assertThat(policies).isNotNull();
		assertThat(policies.loginPolicy()).isEqualTo(PasswordPolicy.none());
		assertThat(policies.sharesPolicy()).isEqualTo(PasswordPolicy.none());
		assertThat(policies.encryptionPolicy()).isEqualTo(PasswordPolicy.none());
	}

	@Test
	void giveAPasswordForAShare() {
		Mono<Secret> passwords = this.config.generateSharePassword();
		Secret first = passwords.block(LONG);
		assertThat(first.value()).hasSize(33);
		PasswordPoliciesConfig policies = this.config.getPasswordPolicies().block(LONG);
		assertThat(policies).isNotNull();
		assertThat(policies.sharesPolicy().check(first.value())).isEmpty();
		assertThat(passwords.block(LONG)).isNotEqualTo(first);
	}

}
