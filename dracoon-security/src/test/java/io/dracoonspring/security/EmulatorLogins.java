// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Signs users in at the emulator, and represents them by objects of Spring Security.
 */
public record EmulatorLogins(DracoonEmulator emulator) {

	/**
	 * Returns the registration {@code dracoon} of the OAuth client.
	 */
	public ClientRegistration registration() {
		return ClientRegistration.withRegistrationId("dracoon")
			.clientId("dracoon-emulator")
			.clientSecret("dracoon-emulator")
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri("http://localhost/login/oauth2/code/dracoon")
			.authorizationUri(this.emulator.baseUrl() + "/oauth/authorize")
			.tokenUri(this.emulator.baseUrl() + "/oauth/token")
			.build();
	}

	/**
	 * Signs a user in.
	 * @param userName the name of the user
	 * @return the tokens
	 */
	public OAuth2AuthorizedClient signIn(String userName) {
		Map<?, ?> answer = Objects.requireNonNull(WebClient.create(this.emulator.baseUrl().toString())
			.post()
			.uri("/oauth/token")
			.headers((headers) -> headers.setBasicAuth("dracoon-emulator", "dracoon-emulator"))
			.body(BodyInserters.fromFormData("grant_type", "password")
				.with("username", userName)
				.with("password", "Emulator-2026!"))
			.retrieve()
			.bodyToMono(Map.class)
			.block());
		Instant now = Instant.now();
		return new OAuth2AuthorizedClient(
				registration(), userName, new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER,
						(String) answer.get("access_token"), now, now.plusSeconds(3600)),
				new OAuth2RefreshToken((String) answer.get("refresh_token"), now));
	}

	/**
	 * Returns the authentication of a user who signed in with OAuth 2.
	 * @param registrationId the registration that the user signed in with
	 */
	public static Authentication user(String userName, String registrationId) {
		return new OAuth2AuthenticationToken(new DefaultOAuth2User(List.of(), Map.of("id", userName), "id"),
				AuthorityUtils.createAuthorityList("OAUTH2_USER"), registrationId);
	}

}
