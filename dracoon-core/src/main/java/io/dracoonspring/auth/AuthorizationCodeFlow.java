// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Secret;
import io.dracoonspring.http.BaseUrl;

/**
 * Lets a person sign in at DRACOON's own page, for programs that have no web session. The
 * person opens an address in a browser and signs in. Then the person gives the program
 * the code that the browser shows. Passwords, second factors and OpenID Connect stay
 * between the person and DRACOON. <pre>{@code
 * AuthorizationRequest request = AuthorizationCodeFlow.of(baseUrl, client).start();
 * console.printf("Open %s%n", request.uri());
 * AuthorizationCode code = request.read(console.readLine("Code or address: "));
 * Dracoon dracoon = Dracoon.builder().baseUrl(baseUrl).authorizationCode(code).build();
 * }</pre> The OAuth client must be allowed to use the authorization code grant, and the
 * redirect URI must be registered for it. Each request has a proof key (PKCE, RFC 7636),
 * so that the server refuses a code of another sign-in. This class sends no requests.
 */
public final class AuthorizationCodeFlow {

	private static final String CALLBACK = "/oauth/callback";

	private final BaseUrl baseUrl;

	private final ClientCredentials client;

	private final URI redirectUri;

	private final boolean hasProofKey;

	private final boolean allowPlainHttp;

	private AuthorizationCodeFlow(BaseUrl baseUrl, ClientCredentials client, URI redirectUri, boolean hasProofKey,
			boolean allowPlainHttp) {
		this.baseUrl = baseUrl;
		this.client = client;
		this.redirectUri = redirectUri;
		this.hasProofKey = hasProofKey;
		this.allowPlainHttp = allowPlainHttp;
	}

	/**
	 * Creates a flow for a server. After the sign-in, the server sends the browser to its
	 * page {@code /oauth/callback}, which shows the code.
	 * @param baseUrl the address of the server, such as
	 * {@code https://dracoon.example.com}
	 * @param client the OAuth client
	 * @return the flow
	 * @throws IllegalArgumentException if the address is not absolute, has a query, or is
	 * otherwise unusable
	 */
	public static AuthorizationCodeFlow of(String baseUrl, ClientCredentials client) {
		BaseUrl server = BaseUrl.of(baseUrl);
		return new AuthorizationCodeFlow(server, client, server.resolve(CALLBACK), true, false);
	}

	/**
	 * Returns a copy of this flow with the given redirect URI. The server sends the
	 * browser to this URI after the sign-in.
	 * @param redirectUri an absolute URI without fragment, registered for the OAuth
	 * client
	 * @return the changed flow
	 * @throws IllegalArgumentException if the text is not a URI, or if the URI is
	 * relative or has a fragment
	 */
	public AuthorizationCodeFlow withRedirectUri(String redirectUri) {
		try {
			URI uri = new URI(redirectUri);
			if (!uri.isAbsolute() || uri.getRawFragment() != null) {
				throw new IllegalArgumentException("'redirectUri' must be absolute and without '#'");
			}
			return new AuthorizationCodeFlow(this.baseUrl, this.client, uri, this.hasProofKey, this.allowPlainHttp);
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException("'redirectUri' must be a URI: " + ex.getReason(), ex);
		}
	}

	/**
	 * Returns a copy of this flow without proof keys, for servers that refuse proof keys.
	 * Without a proof key, the code alone does not show to which request it belongs.
	 * Therefore the person has to give the program the whole address, not only the code.
	 * @return the changed flow
	 */
	public AuthorizationCodeFlow withoutProofKey() {
		return new AuthorizationCodeFlow(this.baseUrl, this.client, this.redirectUri, false, this.allowPlainHttp);
	}

	/**
	 * Returns a copy of this flow that accepts an address with {@code http://} for a
	 * server on another machine.
	 * @return the changed flow
	 * @see io.dracoonspring.DracoonBuilder#allowPlainHttp(boolean)
	 */
	public AuthorizationCodeFlow allowPlainHttp() {
		return new AuthorizationCodeFlow(this.baseUrl, this.client, this.redirectUri, this.hasProofKey, true);
	}

	/**
	 * Starts a sign-in.
	 * @return the request, with its own random state and proof key
	 * @throws IllegalStateException if the server is not on this machine, its address
	 * starts with {@code http://}, and {@link #allowPlainHttp()} was not called
	 */
	public AuthorizationRequest start() {
		return request(RandomText.create(), this.hasProofKey ? new ProofKey(Secret.of(RandomText.create())) : null);
	}

	/**
	 * Resumes a sign-in that was started elsewhere, for example before a restart.
	 * @param state the state of the started request, see
	 * {@link AuthorizationRequest#state()}
	 * @param codeVerifier the code verifier of the started request, see
	 * {@link AuthorizationRequest#codeVerifier()}; {@code null} for a request without
	 * proof key
	 * @return the same request
	 * @throws IllegalArgumentException if the state is empty, or if the code verifier is
	 * malformed, missing or superfluous
	 * @throws IllegalStateException if the server is not on this machine, its address
	 * starts with {@code http://}, and {@link #allowPlainHttp()} was not called
	 */
	public AuthorizationRequest resume(String state, @Nullable Secret codeVerifier) {
		if (this.hasProofKey != (codeVerifier != null)) {
			throw new IllegalArgumentException(
					"'codeVerifier' must be the code verifier of the request, or null after 'withoutProofKey()'");
		}
		return request(state, (codeVerifier != null) ? new ProofKey(codeVerifier) : null);
	}

	private AuthorizationRequest request(String state, @Nullable ProofKey proofKey) {
		if (!this.baseUrl.isSecure() && !this.allowPlainHttp) {
			throw new IllegalStateException("'baseUrl' starts with http://. The person's password would go through the "
					+ "network unprotected: use https://, or call 'allowPlainHttp()'");
		}
		return new AuthorizationRequest(this.baseUrl, this.client, this.redirectUri, state, proofKey);
	}

	@Override
	public String toString() {
		return "AuthorizationCodeFlow[" + this.baseUrl + ", client=" + this.client.id() + ']';
	}

}
