// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

import io.dracoonspring.emulator.model.GrantType;

/**
 * A request of a client to the login page.
 *
 * @param state a value that the server returns to the client unchanged
 * @param givenRedirectUri the URI to redirect to, {@code null} for the server's own
 * callback page
 * @param challenge the challenge that the verifier of the client must match when it
 * requests tokens, {@code null} for none
 * @param userAgent the platform that the client reports, {@code null} if it reports none
 */
record AuthorizationRequest(OAuthClient client, String state, @Nullable String givenRedirectUri,
		@Nullable CodeChallenge challenge, @Nullable String userAgent) {

	static final String CALLBACK_PATH = "/oauth/callback";

	private static final Set<String> LOOPBACK_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

	/**
	 * Reads a request.
	 * @param servers the URLs of this server, whose callback page every client may use
	 */
	static AuthorizationRequest of(MultiValueMap<String, String> parameters, OAuthClients clients, URI... servers) {
		if (!"code".equals(parameters.getFirst("response_type"))) {
			throw OAuthException.invalidRequest("'response_type' must be 'code'");
		}
		OAuthClient client = Optional.ofNullable(parameters.getFirst("client_id"))
			.flatMap(clients::find)
			.filter((candidate) -> candidate.details().enabled())
			.orElseThrow(OAuthException::wrongClient);
		if (!client.grantTypes().contains(GrantType.AUTHORIZATION_CODE)) {
			throw OAuthException.grantNotAllowed();
		}
		String state = parameters.getFirst("state");
		if (state == null || state.isEmpty()) {
			throw OAuthException.invalidRequest("'state' must not be empty");
		}
		String redirectUri = parameters.getFirst("redirect_uri");
		if (redirectUri != null && !isAllowed(redirectUri, client, servers)) {
			throw OAuthException.invalidGrant("The redirect URI is not registered");
		}
		CodeChallenge challenge = CodeChallenge.of(parameters.getFirst("code_challenge"),
				parameters.getFirst("code_challenge_method"));
		return new AuthorizationRequest(client, state, redirectUri, challenge,
				userAgent(parameters.getFirst("user_agent_info")));
	}

	private static @Nullable String userAgent(@Nullable String info) {
		if (!StringUtils.hasLength(info)) {
			return null;
		}
		try {
			return new String(Base64.getDecoder().decode(info), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			// the user agent is only informative, so an invalid one does not prevent a
			// login
			return null;
		}
	}

	private static boolean isAllowed(String redirectUri, OAuthClient client, URI... servers) {
		if (Stream.of(servers).anyMatch((server) -> server.resolve(CALLBACK_PATH).toString().equals(redirectUri))) {
			return true;
		}
		if (!client.details().redirectUris().isEmpty()) {
			return client.details().redirectUris().contains(redirectUri);
		}
		try {
			URI uri = URI.create(redirectUri);
			return "http".equals(uri.getScheme()) && uri.getHost() != null && LOOPBACK_HOSTS.contains(uri.getHost())
					&& uri.getFragment() == null;
		}
		catch (IllegalArgumentException ex) {
			// the value is not a URI, so it does not lead to the loopback interface
			return false;
		}
	}

	URI answer(URI server, String name, String value) {
		String target = (this.givenRedirectUri != null) ? this.givenRedirectUri
				: server.resolve(CALLBACK_PATH).toString();
		String separator = target.contains("?") ? "&" : "?";
		return URI.create(target + separator + name + "=" + encode(value) + "&state=" + encode(this.state));
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
