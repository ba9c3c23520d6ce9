// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.TokenSet;
import io.dracoonspring.auth.UserTokens;

/**
 * Reads and stores the tokens of a user in the service of Spring Security.
 *
 * @param owner the user, with the name under which the tokens are stored
 * @param users the users of the application
 */
record SignedInUser(Authentication owner, SignedInUsers users) implements UserTokens {

	/**
	 * The assumed validity of a token if the server reports none, or a validity of zero.
	 * The stores of Spring Security require a value. If the server rejects such a token,
	 * the client requests a new token.
	 */
	private static final Duration ASSUMED_VALIDITY = Duration.ofHours(1);

	@Override
	public String userName() {
		return this.owner.getName();
	}

	@Override
	public boolean isShared() {
		return this.users.isShared();
	}

	@Override
	public Mono<TokenSet> load() {
		// look up the registration, because the service may return tokens with a
		// registration that has since changed
		return find().flatMap((found) -> this.users.registrations()
			.findByRegistrationId(this.users.registrationId())
			.map((registration) -> session(registration, found)));
	}

	private Mono<OAuth2AuthorizedClient> find() {
		return this.users.service().loadAuthorizedClient(this.users.registrationId(), userName());
	}

	private static TokenSet session(ClientRegistration registration, OAuth2AuthorizedClient found) {
		OAuth2AccessToken token = found.getAccessToken();
		OAuth2RefreshToken refreshToken = found.getRefreshToken();
		return new TokenSet(
				new ClientCredentials(registration.getClientId(), Secret.of(registration.getClientSecret())),
				new AccessToken(Secret.of(token.getTokenValue()), token.getExpiresAt()), token.getIssuedAt(),
				(refreshToken != null) ? Secret.of(refreshToken.getTokenValue()) : null);
	}

	@Override
	public Mono<Boolean> save(TokenSet tokens) {
		return find()
			.flatMap((former) -> this.users.service()
				.saveAuthorizedClient(renewed(former, tokens), this.owner)
				.thenReturn(true))
			.defaultIfEmpty(false);
	}

	private static OAuth2AuthorizedClient renewed(OAuth2AuthorizedClient former, TokenSet tokens) {
		AccessToken token = Objects.requireNonNull(tokens.accessToken());
		Instant start = Objects.requireNonNull(tokens.issuedAt());
		Instant end = token.expiresAt();
		OAuth2AccessToken accessToken = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token.value().value(),
				start, (end != null && end.isAfter(start)) ? end : start.plus(ASSUMED_VALIDITY),
				former.getAccessToken().getScopes());
		return new OAuth2AuthorizedClient(former.getClientRegistration(), former.getPrincipalName(), accessToken,
				refreshToken(former.getRefreshToken(), tokens.refreshToken(), start));
	}

	private static @Nullable OAuth2RefreshToken refreshToken(@Nullable OAuth2RefreshToken former,
			@Nullable Secret value, Instant start) {
		if (value == null || (former != null && former.getTokenValue().equals(value.value()))) {
			return former;
		}
		return new OAuth2RefreshToken(value.value(), start);
	}

	@Override
	public Mono<Void> remove() {
		return this.users.service().removeAuthorizedClient(this.users.registrationId(), userName());
	}

	@Override
	public RuntimeException signInRequired() {
		// use this type, because the filters of Spring Security then redirect the browser
		// to the sign-in
		return new ClientAuthorizationRequiredException(this.users.registrationId());
	}

}
