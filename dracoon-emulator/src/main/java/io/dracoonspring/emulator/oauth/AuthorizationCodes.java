// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The codes that the login page has handed out and nobody has used.
 */
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
	 * Uses up a code.
	 * @param client the client that presents it
	 * @param redirectUri the redirect URI that the client names, {@code null} if it names
	 * none
	 * @param verifier what the client proves with that it asked for the code,
	 * {@code null} for nothing
	 * @return the code, if it was valid, is the client's and all is as it was at the
	 * login
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
	 * @param grant what it stands for
	 * @param redirectUri the redirect URI of the login, {@code null} if there was none
	 * @param challenge what the client has to prove, {@code null} for nothing
	 * @param userAgent what the client says it runs on, {@code null} if it does not say
	 */
	record Code(Grant grant, @Nullable String redirectUri, @Nullable CodeChallenge challenge,
			@Nullable String userAgent) {

	}

}
