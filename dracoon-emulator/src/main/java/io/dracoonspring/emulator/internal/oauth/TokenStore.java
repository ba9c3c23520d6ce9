// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.model.GrantType;

/** Keeps the valid tokens. A refresh token can be used once, unless reuse is enabled. */
public final class TokenStore {

	private final Map<String, Grant> accessTokens = new ConcurrentHashMap<>();

	private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();

	private final Secrets secrets = new Secrets();

	private final Clock clock;

	private final Authorizations authorizations;

	private volatile boolean reusable;

	/**
	 * Creates a store without tokens.
	 * @param clock the clock for expiry
	 */
	public TokenStore(Clock clock) {
		this.clock = clock;
		this.authorizations = new Authorizations(clock);
	}

	Authorizations authorizations() {
		return this.authorizations;
	}

	/**
	 * Issues the first tokens after a login.
	 * @param userAgent the platform that the client reports, {@code null} if it reports
	 * none
	 */
	TokenResponse issue(long userId, OAuthClient client, @Nullable String userAgent) {
		boolean refreshed = client.grantTypes().contains(GrantType.REFRESH_TOKEN);
		long authorization = this.authorizations.add(userId, client.id(), userAgent,
				refreshed ? client.details().refreshLifetime() : client.details().accessLifetime());
		return issue(userId, client, authorization);
	}

	/**
	 * Issues tokens in exchange for a refresh token.
	 * @param grant the grant of the refresh token
	 */
	TokenResponse renew(Grant grant, OAuthClient client) {
		this.authorizations.renewed(grant.authorizationId(), client.details().refreshLifetime());
		return issue(grant.userId(), client, grant.authorizationId());
	}

	private TokenResponse issue(long userId, OAuthClient client, long authorization) {
		Instant now = this.clock.instant();
		removeExpired(this.accessTokens, now);
		String accessToken = this.secrets.next();
		this.accessTokens.put(accessToken,
				new Grant(userId, client.id(), authorization, now.plus(client.details().accessLifetime())));
		String refreshToken = null;
		if (client.grantTypes().contains(GrantType.REFRESH_TOKEN)) {
			removeExpired(this.refreshTokens, now);
			refreshToken = this.secrets.next();
			this.refreshTokens.put(refreshToken,
					new Grant(userId, client.id(), authorization, now.plus(client.details().refreshLifetime())));
		}
		return TokenResponse.of(accessToken, refreshToken, client.details());
	}

	private static void removeExpired(Map<String, Grant> tokens, Instant now) {
		tokens.values().removeIf((grant) -> grant.expiresAt().isBefore(now));
	}

	Optional<Grant> access(String accessToken) {
		return Optional.ofNullable(this.accessTokens.get(accessToken)).filter(this::isValid);
	}

	/**
	 * Uses a refresh token, which then becomes invalid unless reuse is enabled. If this
	 * method refuses a token, the token remains valid.
	 * @param client the client that presents the token
	 * @param active the test whether a user is allowed to get tokens
	 * @return the grant of the token; empty if the token is not valid or belongs to
	 * another client, or if {@code active} refuses the user
	 */
	Optional<Grant> useRefreshToken(String refreshToken, OAuthClient client, LongPredicate active) {
		return Optional.ofNullable(this.refreshTokens.get(refreshToken))
			.filter((grant) -> grant.clientId().equals(client.id()) && isValid(grant) && active.test(grant.userId()))
			.filter((grant) -> this.reusable || this.refreshTokens.remove(refreshToken, grant));
	}

	/**
	 * Returns the authorizations of a user. An authorization exists as long as one of its
	 * tokens is valid.
	 */
	List<Authorizations.Authorization> authorizationsOf(long userId) {
		Set<Long> alive = Stream.concat(this.accessTokens.values().stream(), this.refreshTokens.values().stream())
			.filter(this::isValid)
			.map(Grant::authorizationId)
			.collect(Collectors.toSet());
		return this.authorizations.of(userId)
			.stream()
			.filter((authorization) -> alive.contains(authorization.id()))
			.toList();
	}

	private boolean isValid(Grant grant) {
		return this.clock.instant().isBefore(grant.expiresAt());
	}

	/** Returns whether a used refresh token stays valid. */
	public boolean refreshTokensReusable() {
		return this.reusable;
	}

	/** Sets whether a used refresh token stays valid. */
	public void refreshTokensReusable(boolean reusable) {
		this.reusable = reusable;
	}

	void revokeAll(String clientId) {
		revokeIf((grant) -> grant.clientId().equals(clientId));
	}

	/** Removes the tokens, authorizations and approvals of a deleted user. */
	public void removeUser(long userId) {
		revokeAll(userId);
		this.authorizations.removeUser(userId);
	}

	/** Revokes the tokens of a user. */
	void revokeAll(long userId) {
		revokeIf((grant) -> grant.userId() == userId);
	}

	void revokeAccess(String token) {
		this.accessTokens.remove(token);
	}

	private void revokeIf(Predicate<Grant> condition) {
		this.accessTokens.values().removeIf(condition);
		this.refreshTokens.values().removeIf(condition);
	}

	void revoke(String token, OAuthClient client) {
		this.accessTokens.computeIfPresent(token, (key, grant) -> grant.clientId().equals(client.id()) ? null : grant);
		this.refreshTokens.computeIfPresent(token, (key, grant) -> grant.clientId().equals(client.id()) ? null : grant);
	}

	/** Removes an authorization with all its tokens. */
	void removeAuthorization(long id) {
		this.authorizations.remove(id);
		revokeIf((grant) -> grant.authorizationId() == id);
	}

	/** Returns the valid tokens, masked, in the order of their expiry. */
	public List<IssuedToken> issued() {
		return Stream
			.concat(this.accessTokens.entrySet()
				.stream()
				.map((entry) -> IssuedToken.of(entry.getKey(), false, entry.getValue())),
					this.refreshTokens.entrySet()
						.stream()
						.map((entry) -> IssuedToken.of(entry.getKey(), true, entry.getValue())))
			.filter((token) -> this.clock.instant().isBefore(token.expiresAt()))
			.sorted(Comparator.comparing(IssuedToken::expiresAt))
			.toList();
	}

	/**
	 * Revokes a token immediately.
	 * @param reference the reference of the token, as {@link #issued()} returns it
	 * @return whether the token existed
	 */
	public boolean end(String reference) {
		return this.accessTokens.keySet().removeIf((token) -> IssuedToken.reference(token).equals(reference))
				| this.refreshTokens.keySet().removeIf((token) -> IssuedToken.reference(token).equals(reference));
	}

	/** Expires all access tokens. */
	public void expireAccessTokens() {
		this.accessTokens.clear();
	}

	public void revokeRefreshTokens() {
		this.refreshTokens.clear();
	}

}
