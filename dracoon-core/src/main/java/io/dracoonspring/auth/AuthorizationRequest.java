// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.http.BaseUrl;

/**
 * Represents one sign-in of a person. It provides the address that the person opens in a
 * browser, and reads the code from the answer. {@code toString()} does not show the
 * state.
 */
public final class AuthorizationRequest {

	private final BaseUrl baseUrl;

	private final ClientCredentials client;

	private final URI redirectUri;

	private final String state;

	private final @Nullable ProofKey proofKey;

	AuthorizationRequest(BaseUrl baseUrl, ClientCredentials client, URI redirectUri, String state,
			@Nullable ProofKey proofKey) {
		if (state.isBlank()) {
			throw new IllegalArgumentException("'state' must not be empty");
		}
		this.baseUrl = baseUrl;
		this.client = client;
		this.redirectUri = redirectUri;
		this.state = state;
		this.proofKey = proofKey;
	}

	/**
	 * Returns the address that the person has to open in a browser.
	 * @return the address of the sign-in page
	 */
	public URI uri() {
		String challenge = (this.proofKey != null)
				? "&code_challenge=" + this.proofKey.challenge() + "&code_challenge_method=S256" : "";
		return this.baseUrl.resolve("/oauth/authorize?response_type=code&client_id=" + encode(this.client.id())
				+ "&redirect_uri=" + encode(this.redirectUri.toString()) + "&state=" + encode(this.state) + challenge);
	}

	private static String encode(String value) {
		return UriUtils.encode(value, StandardCharsets.UTF_8);
	}

	/**
	 * Returns the state, which ties the answer to this request. Keep the state secret.
	 * @return the state
	 */
	public String state() {
		return this.state;
	}

	/**
	 * Returns the code verifier of the proof key, which ties the code to this request.
	 * @return the code verifier, or {@code null} for a request without proof key
	 */
	public @Nullable Secret codeVerifier() {
		return (this.proofKey != null) ? this.proofKey.verifier() : null;
	}

	/**
	 * Reads the code from the answer of the sign-in page. If the answer is a whole
	 * address, its state must be the state of this request. If the answer is only the
	 * code that the page shows, there is no state to compare. In this case, the server
	 * uses the proof key to refuse a code of another request.
	 * @param answer the address that the browser shows at the end, or the code
	 * @return the code, to be given to the builder of the client
	 * @throws DracoonAuthenticationException if the sign-in was refused, or the state in
	 * the answer is not the state of this request
	 * @throws IllegalArgumentException if the answer is neither a code nor an address
	 * that contains a code or an error, or if the answer is a code alone and the request
	 * has no proof key
	 */
	public AuthorizationCode read(String answer) {
		String text = answer.strip();
		if (!text.contains("?") && !text.contains("://")) {
			if (this.proofKey == null) {
				throw new IllegalArgumentException(
						"'answer' must be the whole address, because a code alone does not identify its sign-in");
			}
			return code(text);
		}
		Map<String, String> parameters = parameters(text);
		requireSameState(parameters.get("state"));
		String error = parameters.get("error");
		if (error != null) {
			throw refused(error);
		}
		String code = parameters.get("code");
		if (code == null) {
			throw new IllegalArgumentException("'answer' must be the whole address, with '?code=' in it");
		}
		return code(code);
	}

	private AuthorizationCode code(String code) {
		if (code.isEmpty() || code.chars().anyMatch(Character::isWhitespace)) {
			throw new IllegalArgumentException("'answer' must be the code, or the last address of the browser");
		}
		return new AuthorizationCode(this.client, Secret.of(code), this.redirectUri, codeVerifier());
	}

	private void requireSameState(@Nullable String returned) {
		byte[] expected = this.state.getBytes(StandardCharsets.UTF_8);
		byte[] actual = (returned != null) ? returned.getBytes(StandardCharsets.UTF_8) : new byte[0];
		if (!MessageDigest.isEqual(expected, actual)) {
			throw new DracoonAuthenticationException(Reason.OTHER, null,
					"The answer belongs to another sign-in: its state differs from that of the request. Start again, "
							+ "and do not use addresses that another person sent",
					null);
		}
	}

	private static DracoonAuthenticationException refused(String error) {
		// show only a text that has the form of an OAuth error code, because a proxy or
		// an attacker may have written any other text
		String code = error.matches("[A-Za-z_.-]{1,40}") ? error : null;
		Reason reason = ("invalid_client".equals(code) || "unauthorized_client".equals(code)) ? Reason.CLIENT_REFUSED
				: Reason.OTHER;
		return new DracoonAuthenticationException(reason, code,
				"The sign-in page refused the sign-in, or the person cancelled it"
						+ ((code != null) ? " (" + code + ")" : "")
						+ ". Start again. If it fails again, check the OAuth client, "
						+ "its redirect URIs and its grant types in the settings of DRACOON",
				null);
	}

	private static Map<String, String> parameters(String address) {
		Map<String, String> parameters = new HashMap<>();
		String query = address.substring(address.indexOf('?') + 1);
		int fragment = query.indexOf('#');
		for (String pair : ((fragment >= 0) ? query.substring(0, fragment) : query).split("&")) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				parameters.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
			}
		}
		return parameters;
	}

	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			// omit the cause, because it repeats the text
			throw new IllegalArgumentException("'answer' must be an address as the browser shows it: '%' is misplaced");
		}
	}

	@Override
	public String toString() {
		return "AuthorizationRequest[" + this.baseUrl + ", client=" + this.client.id() + ", state=***]";
	}

}
