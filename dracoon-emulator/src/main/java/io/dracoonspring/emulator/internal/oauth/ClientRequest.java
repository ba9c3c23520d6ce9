// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.model.GrantType;

/**
 * Represents a client to register, or the changes to a client (schemas
 * {@code CreateOAuthClientRequest} and {@code UpdateOAuthClientRequest}). Properties that
 * are missing in a change keep their values.
 *
 * @param clientId the id of a new client, generated if it is missing; a change ignores it
 * @param clientSecret the secret, generated if a new client has none
 * @param clientType {@code confidential} or {@code public}
 * @param grantTypes the grant types that the client is allowed to use
 * @param redirectUris the URIs to which the login page may redirect
 * @param isEnabled whether the client can be used
 * @param accessTokenValidity the lifetime of access tokens in seconds
 * @param refreshTokenValidity the lifetime of refresh tokens in seconds
 * @param approvalValidity the lifetime of approvals in seconds
 */
record ClientRequest(@Nullable String clientId, @Nullable String clientName, @Nullable String clientSecret,
		@Nullable String clientType, @Nullable List<String> grantTypes, @Nullable List<String> redirectUris,
		@Nullable Boolean isEnabled, @Nullable Integer accessTokenValidity, @Nullable Integer refreshTokenValidity,
		@Nullable Integer approvalValidity) {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	private static final Pattern SECRET = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9]{12,32}");

	OAuthClient created(Secrets secrets) {
		String name = Fields.required(this.clientName, "clientName");
		Set<GrantType> grants = grants(Fields.required(this.grantTypes, "grantTypes"));
		String id = (this.clientId != null && !this.clientId.isEmpty()) ? this.clientId : secrets.next();
		if (!ID.matcher(id).matches()) {
			throw ErrorCode.CHARACTERS_FORBIDDEN.exception("'clientId' has characters that are not allowed");
		}
		// the prefix ensures that a generated secret contains a capital letter, a small
		// letter and a digit
		String secret = (this.clientSecret != null && !this.clientSecret.isEmpty()) ? checked(this.clientSecret)
				: "Aa1" + secrets.next().replaceAll("[^A-Za-z0-9]", "").substring(0, 20);
		return new OAuthClient(id, secret, name, grants, details(OAuthClient.Details.DEFAULT, grants));
	}

	OAuthClient updated(OAuthClient old) {
		Set<GrantType> grants = (this.grantTypes != null) ? grants(this.grantTypes) : old.grantTypes();
		String secret = (this.clientSecret != null && !this.clientSecret.isEmpty()) ? checked(this.clientSecret)
				: old.secret();
		return OAuthClientBuilder.builder(old)
			.secret(secret)
			.name(Objects.requireNonNullElse(this.clientName, old.name()))
			.grantTypes(grants)
			.details(details(old.details(), grants))
			.build();
	}

	private static String checked(String secret) {
		if (!SECRET.matcher(secret).matches()) {
			throw ErrorCode.CHARACTERS_FORBIDDEN.exception("'clientSecret' must have 12 to 32 letters and digits");
		}
		return secret;
	}

	private static Set<GrantType> grants(List<String> names) {
		Set<GrantType> grants = names.stream()
			.map((name) -> GrantType.of(name)
				.orElseThrow(() -> AdminError.OAUTH_GRANT_INVALID.exception("A grant type is not permitted")))
			.collect(Collectors.toSet());
		if (grants.isEmpty()) {
			throw AdminError.OAUTH_GRANT_INVALID.exception("'grantTypes' must not be empty");
		}
		if (grants.equals(Set.of(GrantType.REFRESH_TOKEN))) {
			throw AdminError.OAUTH_REFRESH_ALONE.exception();
		}
		return grants;
	}

	private OAuthClient.Details details(OAuthClient.Details old, Set<GrantType> grants) {
		List<String> uris = Objects.requireNonNullElse(this.redirectUris, old.redirectUris());
		if (grants.contains(GrantType.AUTHORIZATION_CODE) && uris.isEmpty()) {
			throw ErrorCode.FIELD_MISSING.exception("'redirectUris' must not be empty");
		}
		uris.forEach(ClientRequest::requireUri);
		String type = Objects.requireNonNullElse(this.clientType, old.type());
		if (!Set.of("confidential", "public").contains(type)) {
			throw ErrorCode.PARAMETER_INVALID.exception("'clientType' must be confidential or public");
		}
		return OAuthClientDetailsBuilder.builder()
			.type(type)
			.redirectUris(uris)
			.enabled(Objects.requireNonNullElse(this.isEnabled, old.enabled()))
			.accessLifetime(validity(this.accessTokenValidity, old.accessLifetime()))
			.refreshLifetime(validity(this.refreshTokenValidity, old.refreshLifetime()))
			.approvalLifetime(validity(this.approvalValidity, old.approvalLifetime()))
			.build();
	}

	private static void requireUri(String uri) {
		try {
			if (!URI.create(uri).isAbsolute()) {
				throw AdminError.URI_INVALID.exception("A redirect URI must be absolute");
			}
		}
		catch (IllegalArgumentException ex) {
			throw AdminError.URI_INVALID.exception("A redirect URI is malformed");
		}
	}

	private static Duration validity(@Nullable Integer seconds, Duration fallback) {
		if (seconds != null && seconds <= 0) {
			throw AdminError.OAUTH_VALIDITY_INVALID.exception();
		}
		return (seconds != null) ? Duration.ofSeconds(seconds) : fallback;
	}

	@Override
	public String toString() {
		return "ClientRequest[" + this.clientId + "]";
	}

}
