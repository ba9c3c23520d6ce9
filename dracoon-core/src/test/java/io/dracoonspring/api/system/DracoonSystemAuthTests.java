// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.system.auth.CreateActiveDirectoryConfigRequest;
import io.dracoonspring.api.system.auth.CreateActiveDirectoryConfigRequestBuilder;
import io.dracoonspring.api.system.auth.CreateOAuthClientRequest;
import io.dracoonspring.api.system.auth.CreateOpenIdIdpConfigRequestBuilder;
import io.dracoonspring.api.system.auth.DracoonSystemAuth;
import io.dracoonspring.api.system.auth.OAuthClient;
import io.dracoonspring.api.system.auth.OAuthClientFilter;
import io.dracoonspring.api.system.auth.OAuthClientQuery;
import io.dracoonspring.api.system.auth.OAuthClientSort;
import io.dracoonspring.api.system.auth.OAuthGrantType;
import io.dracoonspring.api.system.auth.RadiusConfigCreateRequest;
import io.dracoonspring.api.system.auth.TestActiveDirectoryConfigRequest;
import io.dracoonspring.api.system.auth.UpdateActiveDirectoryConfigRequest;
import io.dracoonspring.api.system.auth.UpdateOAuthClientRequest;
import io.dracoonspring.api.system.auth.UpdateOpenIdIdpConfigRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonSystemAuthTests {

	private final ApiServer server = ApiServer.answering((call) -> answer(call.method() + " " + call.uri()));

	private final DracoonSystemAuth auth = this.server.client(DracoonSystemAuth.class);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void clientsComeAsOneListAndMayHaveUnknownGrants() {
		OAuthClientQuery query = OAuthClientQuery.all()
			.withFilter(OAuthClientFilter.IS_STANDARD.equalTo(false))
			.withSort(OAuthClientSort.CLIENT_NAME.descending());
		StepVerifier.create(this.auth.listOAuthClients(query).map(OAuthClient::grantTypes))
			.expectNext(List.of(OAuthGrantType.PASSWORD, OAuthGrantType.UNKNOWN))
			.expectNext(List.of())
			.verifyComplete();
		this.auth.listOAuthClients().blockLast();
		assertThat(this.server.calls()).extracting(ApiServer.Call::uri)
			.containsExactly(
					"/api/v4/system/config/oauth/clients?filter=isStandard%3Aeq%3Afalse&sort=clientName%3Adesc",
					"/api/v4/system/config/oauth/clients");
	}

	@Test
	void clientForACodeIsConfidentialAndRenewsTokens() {
		this.auth
			.createOAuthClient(
					CreateOAuthClientRequest.authorizationCode("Portal", List.of("https://portal.example.com/login")))
			.block();
		assertThat(lastBody()).isEqualTo("{\"clientName\":\"Portal\",\"grantTypes\":[\"authorization_code\","
				+ "\"refresh_token\"],\"redirectUris\":[\"https://portal.example.com/login\"],"
				+ "\"clientType\":\"confidential\"}");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CreateOAuthClientRequest.authorizationCode("Portal", List.of()))
			.withMessage("'redirectUris' must not be empty");
	}

	@Test
	void clientForAPasswordNeedsNoRedirect() {
		this.auth.createOAuthClient(CreateOAuthClientRequest.password("Import").withClientId("import")).block();
		assertThat(lastBody()).isEqualTo("{\"clientName\":\"Import\",\"grantTypes\":[\"password\",\"refresh_token\"],"
				+ "\"redirectUris\":[],\"clientType\":\"confidential\",\"clientId\":\"import\"}");
	}

	@Test
	void clientIsUpdatedUnderItsEscapedId() {
		this.auth
			.updateOAuthClient("a/b c",
					UpdateOAuthClientRequest.of(List.of(OAuthGrantType.PASSWORD)).withIsEnabled(false))
			.block();
		assertThat(this.server.calls().get(0).uri()).isEqualTo("/api/v4/system/config/oauth/clients/a%2Fb%20c");
		assertThat(lastBody()).isEqualTo("{\"grantTypes\":[\"password\"],\"isEnabled\":false}");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> UpdateOAuthClientRequest.of(List.of(OAuthGrantType.UNKNOWN)));
	}

	@Test
	void directoryIsTriedBeforeItIsSetUp() {
		CreateActiveDirectoryConfigRequest config = directory().withLdaps("SHA-256/ab:cd").withUserImport(true);
		this.auth.testActiveDirectory(TestActiveDirectoryConfigRequest.of(config)).block();
		assertThat(lastBody()).isEqualTo("{\"serverIp\":\"ad.example.com\",\"serverPort\":636,"
				+ "\"ldapUsersDomain\":\"dc=example\",\"serverAdminName\":\"cn=reader\",\"serverAdminPassword\":\"p4ss\","
				+ "\"useLdaps\":true,\"sslFingerPrint\":\"SHA-256/ab:cd\"}");
	}

	@Test
	void updateSendsNothingButTheChanges() {
		this.auth.updateActiveDirectory(7, UpdateActiveDirectoryConfigRequest.of().withSdsImportGroup(0L)).block();
		assertThat(lastBody()).isEqualTo("{\"sdsImportGroup\":0}");
		this.auth
			.updateOpenIdProvider(7,
					UpdateOpenIdIdpConfigRequest.of().withoutFallbackMappingClaim().withUserManagementUrl(""))
			.block();
		assertThat(lastBody()).isEqualTo("{\"resetFallbackMappingClaim\":true,\"userManagementUrl\":\"\"}");
	}

	@Test
	void secretsAreNotShown() {
		CreateActiveDirectoryConfigRequest config = directory();
		assertThat(config.toString()).contains("serverIp=ad.example.com").doesNotContain("p4ss");
		assertThat(TestActiveDirectoryConfigRequest.of(config).toString()).doesNotContain("p4ss");
		assertThat(UpdateActiveDirectoryConfigRequest.of().withServerAdminPassword(Secret.of("p4ss")).toString())
			.doesNotContain("p4ss");
		assertThat(CreateOAuthClientRequest.password("Import").withClientSecret(Secret.of("p4ss")).toString())
			.contains("clientName=Import")
			.doesNotContain("p4ss");
		assertThat(RadiusConfigCreateRequest.of("192.0.2.1", 1812, Secret.of("p4ss")).toString()).contains("1812")
			.doesNotContain("p4ss");
		assertThat(CreateOpenIdIdpConfigRequestBuilder.builder()
			.name("Company")
			.issuer("https://idp")
			.authorizationEndPointUrl("https://idp/a")
			.tokenEndPointUrl("https://idp/t")
			.userInfoEndPointUrl("https://idp/u")
			.jwksEndPointUrl("https://idp/k")
			.clientId("dracoon")
			.clientSecret(Secret.of("p4ss"))
			.redirectUris(List.of("https://dracoon/cb"))
			.scopes(List.of("openid"))
			.mappingClaim("email")
			.build()
			.toString()).contains("clientId=dracoon").doesNotContain("p4ss");
		OAuthClient client = this.auth.createOAuthClient(CreateOAuthClientRequest.password("Import")).block();
		assertThat(client).isNotNull();
		assertThat(client.clientSecret()).isEqualTo(Secret.of("p4ss"));
		assertThat(client.toString()).contains("clientId=import").doesNotContain("p4ss");
	}

	private static CreateActiveDirectoryConfigRequest directory() {
		return CreateActiveDirectoryConfigRequestBuilder.builder()
			.alias("Company")
			.serverIp("ad.example.com")
			.serverPort(636)
			.ldapUsersDomain("dc=example")
			.serverAdminName("cn=reader")
			.serverAdminPassword(Secret.of("p4ss"))
			.userFilter("sAMAccountName")
			.build();
	}

	private String lastBody() {
		return this.server.calls().get(this.server.calls().size() - 1).body();
	}

	private static Answer answer(String call) {
		if (call.startsWith("GET ")) {
			return Answer
				.json("[{\"clientId\":\"a\",\"grantTypes\":[\"password\",\"device_code\"]},{\"clientId\":\"b\"}]");
		}
		return Answer
			.json("{\"id\":7,\"clientId\":\"import\",\"clientSecret\":\"p4ss\",\"grantTypes\":[\"password\"]}");
	}

}
