// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.web.util.UriComponentsBuilder;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests the proof key of Spring Security. The emulator checks this key.
 */
class ProofKeyTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final ClientRegistration registration = new EmulatorLogins(this.emulator).registration();

	private final OAuth2AuthorizationRequest request = request();

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void verifierOfSpringSecurityIsAccepted() {
		OAuth2AccessTokenResponse tokens = redeem(this.request);
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.accessToken(Secret.of(tokens.getAccessToken().getTokenValue()))
			.build()) {
			assertThat(dracoon.account().get().block(LONG).userName()).isEqualTo("alice");
		}
	}

	@Test
	void anotherVerifierIsRefused() {
		assertRefused((attributes) -> attributes.computeIfPresent(PkceParameterNames.CODE_VERIFIER,
				(name, verifier) -> new StringBuilder((String) verifier).reverse().toString()));
	}

	@Test
	void missingVerifierIsRefused() {
		assertRefused((attributes) -> attributes.remove(PkceParameterNames.CODE_VERIFIER));
	}

	private void assertRefused(Consumer<Map<String, Object>> change) {
		Map<String, Object> attributes = new HashMap<>(this.request.getAttributes());
		change.accept(attributes);
		OAuth2AuthorizationRequest changed = OAuth2AuthorizationRequest.from(this.request).attributes((all) -> {
			all.clear();
			all.putAll(attributes);
		}).build();
		OAuth2AuthorizationException ex = catchThrowableOfType(OAuth2AuthorizationException.class,
				() -> redeem(changed));
		assertThat(ex.getError().getErrorCode()).isEqualTo("invalid_grant");
	}

	private OAuth2AuthorizationRequest request() {
		DefaultServerOAuth2AuthorizationRequestResolver resolver = new DefaultServerOAuth2AuthorizationRequestResolver(
				new InMemoryReactiveClientRegistrationRepository(this.registration));
		resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		return resolver
			.resolve(MockServerWebExchange
				.from(MockServerHttpRequest.get("http://localhost/oauth2/authorization/dracoon")))
			.block(LONG);
	}

	private OAuth2AccessTokenResponse redeem(OAuth2AuthorizationRequest request) {
		String address = new Browser().signIn(URI.create(request.getAuthorizationRequestUri()), "alice");
		String code = UriComponentsBuilder.fromUriString(address).build().getQueryParams().getFirst("code");
		OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(code)
			.redirectUri(request.getRedirectUri())
			.state(request.getState())
			.build();
		return new WebClientReactiveAuthorizationCodeTokenResponseClient()
			.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(this.registration,
					new OAuth2AuthorizationExchange(request, response)))
			.block(LONG);
	}

}
