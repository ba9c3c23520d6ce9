// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.Classification;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.config.CharacterRules;
import io.dracoonspring.api.config.PasswordCharacterSet;
import io.dracoonspring.api.config.PasswordPoliciesConfig;
import io.dracoonspring.api.system.policies.DracoonSystemPolicies;
import io.dracoonspring.api.system.policies.PasswordType;
import io.dracoonspring.api.system.policies.UpdateClassificationPoliciesConfig;
import io.dracoonspring.api.system.policies.UpdatePasswordPoliciesConfig;
import io.dracoonspring.api.system.policies.UpdateSharesPasswordPolicies;
import io.dracoonspring.api.system.settings.DracoonSystemSettings;
import io.dracoonspring.api.system.settings.SyslogProtocol;
import io.dracoonspring.api.system.settings.UpdateAuthTokenRestrictions;
import io.dracoonspring.api.system.settings.UpdateGeneralSettings;
import io.dracoonspring.api.system.settings.UpdateSyslogConfig;
import io.dracoonspring.api.system.storage.DracoonSystemStorage;
import io.dracoonspring.api.system.storage.S3ConfigCreateRequest;
import io.dracoonspring.api.system.storage.S3ConfigUpdateRequest;
import io.dracoonspring.api.system.storage.S3TagCreateRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonSystemTests {

	private final ApiServer server = ApiServer.answering((call) -> Answer.json("{\"sharesPasswordPolicies\":"
			+ "{\"minLength\":12,\"characterRules\":{\"mustContainCharacters\":[\"numeric\",\"emoji\"]}}}"));

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void kindOfPasswordsStandsInThePath() {
		DracoonSystemPolicies policies = this.server.client(DracoonSystemPolicies.class);
		PasswordPoliciesConfig config = policies.getPasswordPolicies(PasswordType.SHARES).block();
		assertThat(this.server.calls().get(0).uri()).isEqualTo("/api/v4/system/config/policies/passwords/shares");
		assertThat(config).isNotNull();
		assertThat(config.loginPasswordPolicies()).isNull();
		assertThat(config.sharesPasswordPolicies()).isNotNull()
			.extracting((rules) -> rules.characterRules().mustContainCharacters())
			.isEqualTo(List.of(PasswordCharacterSet.NUMERIC, PasswordCharacterSet.UNKNOWN));
	}

	@Test
	void passwordRulesAreChangedOneByOne() {
		DracoonSystemPolicies policies = this.server.client(DracoonSystemPolicies.class);
		CharacterRules characters = new CharacterRules(List.of(PasswordCharacterSet.NUMERIC), 1);
		policies
			.updatePasswordPolicies(UpdatePasswordPoliciesConfig.of()
				.withSharesPasswordPolicies(UpdateSharesPasswordPolicies.of().withCharacterRules(characters)))
			.block();
		assertThat(lastBody()).isEqualTo("{\"sharesPasswordPolicies\":{\"characterRules\":"
				+ "{\"mustContainCharacters\":[\"numeric\"],\"numberOfCharacteristicsToEnforce\":1}}}");
	}

	@Test
	void rulesWithUnknownCharactersAreRefusedBeforeTheyAreSent() {
		DracoonSystemPolicies policies = this.server.client(DracoonSystemPolicies.class);
		CharacterRules characters = new CharacterRules(List.of(PasswordCharacterSet.UNKNOWN), 1);
		UpdatePasswordPoliciesConfig request = UpdatePasswordPoliciesConfig.of()
			.withSharesPasswordPolicies(UpdateSharesPasswordPolicies.of().withCharacterRules(characters));
		assertThatIllegalArgumentException().isThrownBy(() -> policies.updatePasswordPolicies(request).block())
			.withMessage("'mustContainCharacters' must not be UNKNOWN because it only occurs in responses");
		assertThat(this.server.calls()).isEmpty();
	}

	@Test
	void classificationDemandsASharePassword() {
		DracoonSystemPolicies policies = this.server.client(DracoonSystemPolicies.class);
		policies
			.updateClassificationPolicies(
					UpdateClassificationPoliciesConfig.requireSharePassword(Classification.CONFIDENTIAL))
			.block();
		assertThat(lastBody())
			.isEqualTo("{\"shareClassificationPolicies\":{\"classificationRequiresSharePassword\":3}}");
		policies.updateClassificationPolicies(UpdateClassificationPoliciesConfig.requireNoSharePassword()).block();
		assertThat(lastBody())
			.isEqualTo("{\"shareClassificationPolicies\":{\"classificationRequiresSharePassword\":0}}");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> UpdateClassificationPoliciesConfig.requireSharePassword(Classification.UNKNOWN));
	}

	@Test
	void settingsAreChangedOneByOne() {
		DracoonSystemSettings settings = this.server.client(DracoonSystemSettings.class);
		settings
			.updateGeneral(UpdateGeneralSettings.of()
				.withAuthTokenRestrictions(UpdateAuthTokenRestrictions.of(true).withAccessTokenValidity(7200)))
			.block();
		assertThat(lastBody())
			.isEqualTo("{\"authTokenRestrictions\":{\"overwriteEnabled\":true,\"accessTokenValidity\":7200}}");
		settings.updateSyslog(UpdateSyslogConfig.of().withEnabled(true).withProtocol(SyslogProtocol.UDP)).block();
		assertThat(lastBody()).isEqualTo("{\"enabled\":true,\"protocol\":\"UDP\"}");
	}

	@Test
	void storageHidesItsKeys() {
		DracoonSystemStorage storage = this.server.client(DracoonSystemStorage.class);
		S3ConfigCreateRequest request = S3ConfigCreateRequest.of("https://files.s3.example.com", Secret.of("AKIA1"),
				Secret.of("s3cret"));
		storage.create(request).block();
		assertThat(lastBody()).isEqualTo("{\"bucketUrl\":\"https://files.s3.example.com\",\"accessKey\":\"AKIA1\","
				+ "\"secretKey\":\"s3cret\"}");
		assertThat(request.toString()).contains("files.s3").doesNotContain("AKIA1", "s3cret");
		assertThat(S3ConfigUpdateRequest.of()
			.withAccessKey(Secret.of("AKIA1"))
			.withSecretKey(Secret.of("s3cret"))
			.toString()).doesNotContain("AKIA1", "s3cret");
		storage.createTag(S3TagCreateRequest.of("team", "blue").withIsMandatory(true)).block();
		assertThat(lastBody()).isEqualTo("{\"key\":\"team\",\"value\":\"blue\",\"isMandatory\":true}");
	}

	private String lastBody() {
		return this.server.calls().get(this.server.calls().size() - 1).body();
	}

}
