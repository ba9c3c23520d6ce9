// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.AuthorizationCode;
import io.dracoonspring.auth.AuthorizationCodeFlow;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.RefreshTokenKeeper;
import io.dracoonspring.auth.TokenRefreshLock;
import io.dracoonspring.auth.TokenSet;
import io.dracoonspring.auth.UserTokens;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.internal.HttpTransport;

/** Creates the token sources of this library. */
public final class DracoonTokenSources {

	private static final RefreshTokenKeeper FORGET = (refreshToken) -> Mono.empty();

	private DracoonTokenSources() {
	}

	/**
	 * Creates a source that signs in with name and password, and refreshes the token
	 * afterwards.
	 * @param transport the transport that sends the requests
	 * @param baseUrl the address of the server
	 * @param client the OAuth client; it must be allowed to use the password grant
	 * @param userName the name of the account
	 * @param password the password, which the source forgets when it is closed
	 * @return the source, which sends nothing before the first token is requested
	 */
	public static DracoonTokenSource serviceAccount(HttpTransport transport, BaseUrl baseUrl, ClientCredentials client,
			String userName, Secret password) {
		return serviceAccount(transport, baseUrl, client, userName, password, Clock.systemUTC());
	}

	/**
	 * Creates a source that starts with a given refresh token, and passes later refresh
	 * tokens to the keeper.
	 * @param transport the transport that sends the requests
	 * @param baseUrl the address of the server
	 * @param client the OAuth client that the token was issued to
	 * @param keeper the keeper that stores the later refresh tokens
	 * @return the source, which sends nothing before the first token is requested
	 */
	public static DracoonTokenSource refreshToken(HttpTransport transport, BaseUrl baseUrl, ClientCredentials client,
			Secret refreshToken, RefreshTokenKeeper keeper) {
		return refreshToken(transport, baseUrl, client, refreshToken, keeper, Clock.systemUTC());
	}

	/**
	 * Creates a source that starts with a given refresh token, and signs in with name and
	 * password as soon as the server refuses its refresh token.
	 * @param transport the transport that sends the requests
	 * @param baseUrl the address of the server
	 * @param client the OAuth client that the token was issued to; it must be allowed to
	 * use the password grant
	 * @param userName the name of the account
	 * @param password the password, which the source forgets when it is closed
	 * @param keeper the keeper that stores the later refresh tokens, also those of a
	 * sign-in with the password
	 * @return the source, which sends nothing before the first token is requested
	 */
	public static DracoonTokenSource refreshToken(HttpTransport transport, BaseUrl baseUrl, ClientCredentials client,
			Secret refreshToken, String userName, Secret password, RefreshTokenKeeper keeper) {
		return renewing(transport, baseUrl, new PasswordCredentials(client, userName, password),
				start(client, refreshToken), keeper, Clock.systemUTC());
	}

	/**
	 * Creates a source that exchanges the code of a person's sign-in for tokens. It
	 * refreshes the tokens afterwards, and passes the refresh tokens to the keeper.
	 * @param transport the transport that sends the requests
	 * @param baseUrl the address of the server
	 * @param code the code, see {@link AuthorizationCodeFlow}; it is exchanged when the
	 * first token is requested
	 * @return the source, which sends nothing before the first token is requested
	 */
	public static DracoonTokenSource authorizationCode(HttpTransport transport, BaseUrl baseUrl, AuthorizationCode code,
			RefreshTokenKeeper keeper) {
		return renewing(transport, baseUrl, new CodeCredentials(code), TokenSet.none(code.client()), keeper,
				Clock.systemUTC());
	}

	/**
	 * Creates a source that uses and refreshes the tokens of the current user of an
	 * application.
	 * @param transport the transport that sends the requests
	 * @param baseUrl the address of the server
	 * @param currentUser the current user, from the Reactor context or from the thread
	 * that subscribes; fails with a
	 * {@link io.dracoonspring.api.DracoonAuthenticationException} if there is none
	 * @param lock the lock that the source holds while it refreshes tokens
	 */
	public static DracoonTokenSource users(HttpTransport transport, BaseUrl baseUrl, Mono<UserTokens> currentUser,
			TokenRefreshLock lock) {
		return users(transport, baseUrl, currentUser, lock, Clock.systemUTC());
	}

	/**
	 * Creates a source without a token, for public shares.
	 * @return the source, which fails whenever a token is requested
	 */
	public static DracoonTokenSource anonymous() {
		return new AnonymousTokenSource();
	}

	/** Creates a source that uses a given access token until the server refuses it. */
	public static DracoonTokenSource accessToken(Secret accessToken) {
		return new FixedTokenSource(new AccessToken(accessToken, null));
	}

	static DracoonTokenSource users(HttpTransport transport, BaseUrl baseUrl, Mono<UserTokens> currentUser,
			TokenRefreshLock lock, Clock clock) {
		TokenValidity validity = new TokenValidity(clock);
		return new UserTokenSource(currentUser, new TokenEndpoint(transport, baseUrl, validity), validity,
				new RenewalBackoff(clock, validity), lock);
	}

	static DracoonTokenSource serviceAccount(HttpTransport transport, BaseUrl baseUrl, ClientCredentials client,
			String userName, Secret password, Clock clock) {
		return renewing(transport, baseUrl, new PasswordCredentials(client, userName, password), TokenSet.none(client),
				FORGET, clock);
	}

	static DracoonTokenSource refreshToken(HttpTransport transport, BaseUrl baseUrl, ClientCredentials client,
			Secret refreshToken, RefreshTokenKeeper keeper, Clock clock) {
		return renewing(transport, baseUrl, null, start(client, refreshToken), keeper, clock);
	}

	private static TokenSet start(ClientCredentials client, Secret refreshToken) {
		Assert.hasText(refreshToken.value(), "'refresh-token' must not be empty");
		return new TokenSet(client, null, null, refreshToken);
	}

	private static DracoonTokenSource renewing(HttpTransport transport, BaseUrl baseUrl,
			@Nullable Credentials credentials, TokenSet start, RefreshTokenKeeper keeper, Clock clock) {
		TokenValidity validity = new TokenValidity(clock);
		return new RenewingTokenSource(new TokenEndpoint(transport, baseUrl, validity), credentials, start, keeper,
				validity, clock);
	}

}
