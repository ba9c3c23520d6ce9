// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Keeps the codes that the login page has issued and that no client has used yet. */
final class AuthorizationCodes {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	private final Map<String, Code> codes = new ConcurrentHashMap<>();

	private final Secrets secrets = new Secrets();

	private final Clock clock;

	AuthorizationCodes(Clock clock) {
		this.clock = clock;
	}

	String issue(long userId, AuthorizationRequest request) {
		String code = this.secrets.next();
		Grant grant = new Grant(userId, request.client().id(), 0, this.clock.instant().plus(LIFETIME));
		this.codes.put(code, new Code(grant, request.givenRedirectUri(), request.challenge(), request.userAgent()));
		return code;
	}

	/**
	 * Uses a code. The code becomes invalid, even if this method refuses it.
	 * @param client the client that presents the code
	 * @param redirectUri the redirect URI that the client sends, {@code null} if it sends
	 * none
	 * @param verifier the verifier that proves that the client requested the code, {@code
	 * null} if the client sends none
	 * @return the code if it is valid, belongs to the client and matches the parameters
	 * of the login; otherwise empty
	 */
	Optional<Code> use(String code, OAuthClient client, @Nullable String redirectUri, @Nullable String verifier) {
		return Optional.ofNullable(this.codes.remove(code))
			.filter((entry) -> Objects.equals(entry.redirectUri(), redirectUri))
			.filter((entry) -> CodeChallenge.isMet(entry.challenge(), verifier))
			.filter((entry) -> entry.grant().clientId().equals(client.id()))
			.filter((entry) -> this.clock.instant().isBefore(entry.grant().expiresAt()));
	}

	/**
	 * A code that has not been used.
	 *
	 * @param grant the user and the client of the code, and when the code expires
	 * @param redirectUri the redirect URI of the login, {@code null} if there was none
	 * @param challenge the challenge that the verifier of the client must match,
	 * {@code null} for none
	 * @param userAgent the platform that the client reports, {@code null} if it reports
	 * none
	 */
	record Code(Grant grant, @Nullable String redirectUri, @Nullable CodeChallenge challenge,
			@Nullable String userAgent) {

	}

}
