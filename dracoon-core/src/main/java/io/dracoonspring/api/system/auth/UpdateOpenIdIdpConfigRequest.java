// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.WireValue;

/**
 * Changes to an OpenID Connect provider; schema {@code UpdateOpenIdIdpConfigRequest} of
 * the API. Components that are {@code null}, including the secret, change nothing.
 * {@link #withoutFallbackMappingClaim()} removes the fallback claim. A
 * {@code userImportGroup} of 0 means that new users join no group. An empty
 * {@code userManagementUrl} removes the URL.
 *
 * @param name the name of the provider, unique
 * @param issuer the identifier of the provider, a case-sensitive URL
 * @param authorizationEndPointUrl the URL at which users sign in
 * @param tokenEndPointUrl the URL at which DRACOON exchanges authorization codes for
 * tokens
 * @param userInfoEndPointUrl the URL of the user information
 * @param jwksEndPointUrl the URL of the keys that verify tokens
 * @param clientId the id that DRACOON has at the provider
 * @param clientSecret the secret that DRACOON has at the provider
 * @param redirectUris the URIs to which users return after the sign-in
 * @param scopes the requested scopes, usually {@code openid} and more
 * @param mappingClaim the name of the claim by which DRACOON finds the account of a user
 * @param fallbackMappingClaim the name of the claim by which DRACOON finds the account if
 * no account matches {@code mappingClaim}
 * @param resetFallbackMappingClaim whether the fallback claim is removed
 * @param flow the flow in which DRACOON gets tokens from the provider, since 4.11
 * @param pkceChallengeMethod the method for the challenge of PKCE
 * @param pkceEnabled whether PKCE is used
 * @param userImportEnabled whether users get an account at their first sign-in
 * @param userImportGroup the id of the group of DRACOON that new users join, 0 for none
 * @param userInfoSource the source of the data of imported and updated users, since 4.23
 * @param userManagementUrl the URL of the user interface for the management of users; an
 * empty text removes the URL
 * @param userUpdateEnabled whether DRACOON updates accounts with the data of the
 * provider; needs the scopes {@code email} and {@code profile}
 * @param isEnabled whether users can sign in with the provider; DRACOON Cloud only
 * @param useAuthProxyEnabled whether users sign in through DRACOON's proxy, which needs
 * the scopes {@code email} and {@code profile}; DRACOON Cloud only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateOpenIdIdpConfigRequest(@Nullable String name, @Nullable String issuer,
		@Nullable String authorizationEndPointUrl, @Nullable String tokenEndPointUrl,
		@Nullable String userInfoEndPointUrl, @Nullable String jwksEndPointUrl, @Nullable String clientId,
		@Nullable Secret clientSecret, @Nullable List<String> redirectUris, @Nullable List<String> scopes,
		@Nullable String mappingClaim, @Nullable String fallbackMappingClaim,
		@Nullable Boolean resetFallbackMappingClaim, @Nullable OpenIdFlow flow,
		@Nullable PkceChallengeMethod pkceChallengeMethod, @Nullable Boolean pkceEnabled,
		@Nullable Boolean userImportEnabled, @Nullable Long userImportGroup, @Nullable UserInfoSource userInfoSource,
		@Nullable String userManagementUrl, @Nullable Boolean userUpdateEnabled, @Nullable Boolean isEnabled,
		@Nullable Boolean useAuthProxyEnabled) implements UpdateOpenIdIdpConfigRequestBuilder.With {

	public UpdateOpenIdIdpConfigRequest {
		redirectUris = (redirectUris != null) ? List.copyOf(redirectUris) : null;
		scopes = (scopes != null) ? List.copyOf(scopes) : null;
		WireValue.requireKnown(flow, "flow");
		WireValue.requireKnown(pkceChallengeMethod, "pkceChallengeMethod");
		WireValue.requireKnown(userInfoSource, "userInfoSource");
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateOpenIdIdpConfigRequest of() {
		return UpdateOpenIdIdpConfigRequestBuilder.builder().build();
	}

	/**
	 * Returns a copy that removes the fallback claim.
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withoutFallbackMappingClaim() {
		return withResetFallbackMappingClaim(true);
	}

}
