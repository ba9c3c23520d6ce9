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
 * the API. What is {@code null} stays as it is, also the secret; the fallback claim is
 * removed with {@link #withoutFallbackMappingClaim()}, the group of new users with 0, the
 * URL of the user management with an empty text.
 *
 * @param name the name of the provider, unique
 * @param issuer the identifier of the provider, a URL with significant case
 * @param authorizationEndPointUrl the URL where users sign in
 * @param tokenEndPointUrl the URL where codes are redeemed
 * @param userInfoEndPointUrl the URL of what is known about a user
 * @param jwksEndPointUrl the URL of the keys that sign tokens
 * @param clientId the id that DRACOON has at the provider
 * @param clientSecret the secret that DRACOON has at the provider
 * @param redirectUris where users may be sent after they have signed in
 * @param scopes the scopes that are asked for, usually {@code openid} and more
 * @param mappingClaim the claim by which an account is found
 * @param fallbackMappingClaim the claim by which an account is found if the first one
 * finds none
 * @param resetFallbackMappingClaim whether the fallback claim is removed
 * @param flow how tokens are got from the provider, since 4.11
 * @param pkceChallengeMethod how the challenge of PKCE is made
 * @param pkceEnabled whether PKCE is used
 * @param userImportEnabled whether those who sign in for the first time get an account
 * @param userImportGroup the id of the group of DRACOON that new users join, 0 for none
 * @param userInfoSource where user data come from when users are imported or updated,
 * since 4.23
 * @param userManagementUrl where users are managed, a URL; an empty text for nowhere
 * @param userUpdateEnabled whether accounts follow the data of the provider; needs the
 * scopes {@code email} and {@code profile}
 * @param isEnabled whether users can sign in with it; DRACOON Cloud only
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
