// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.WireValue;

/**
 * A new OpenID Connect provider; schema {@code CreateOpenIdIdpConfigRequest} of the API.
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
 * @param flow the flow in which DRACOON gets tokens from the provider, since 4.11
 * @param pkceChallengeMethod the method for the challenge of PKCE; plain by default
 * @param pkceEnabled whether PKCE is used
 * @param userImportEnabled whether users get an account at their first sign-in
 * @param userImportGroup the id of the group of DRACOON that new users join
 * @param userInfoSource the source of the data of imported and updated users, since 4.23
 * @param userManagementUrl the URL of the user interface for the management of users
 * @param userUpdateEnabled whether DRACOON updates accounts with the data of the
 * provider; needs the scopes {@code email} and {@code profile}
 * @param useAuthProxyEnabled whether users sign in through DRACOON's proxy, which needs
 * the scopes {@code email} and {@code profile}; DRACOON Cloud only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateOpenIdIdpConfigRequest(String name, String issuer, String authorizationEndPointUrl,
		String tokenEndPointUrl, String userInfoEndPointUrl, String jwksEndPointUrl, String clientId,
		Secret clientSecret, List<String> redirectUris, List<String> scopes, String mappingClaim,
		@Nullable String fallbackMappingClaim, @Nullable OpenIdFlow flow,
		@Nullable PkceChallengeMethod pkceChallengeMethod, @Nullable Boolean pkceEnabled,
		@Nullable Boolean userImportEnabled, @Nullable Long userImportGroup, @Nullable UserInfoSource userInfoSource,
		@Nullable String userManagementUrl, @Nullable Boolean userUpdateEnabled,
		@Nullable Boolean useAuthProxyEnabled) implements CreateOpenIdIdpConfigRequestBuilder.With {

	public CreateOpenIdIdpConfigRequest {
		Assert.hasText(name, "'name' must not be empty");
		Assert.hasText(issuer, "'issuer' must not be empty");
		Assert.hasText(authorizationEndPointUrl, "'authorizationEndPointUrl' must not be empty");
		Assert.hasText(tokenEndPointUrl, "'tokenEndPointUrl' must not be empty");
		Assert.hasText(userInfoEndPointUrl, "'userInfoEndPointUrl' must not be empty");
		Assert.hasText(jwksEndPointUrl, "'jwksEndPointUrl' must not be empty");
		Assert.hasText(clientId, "'clientId' must not be empty");
		Assert.hasText(Secret.reveal(clientSecret), "'clientSecret' must not be empty");
		Assert.notEmpty(redirectUris, "'redirectUris' must not be empty");
		redirectUris = List.copyOf(redirectUris);
		Assert.notEmpty(scopes, "'scopes' must not be empty");
		scopes = List.copyOf(scopes);
		Assert.hasText(mappingClaim, "'mappingClaim' must not be empty");
		WireValue.requireKnown(flow, "flow");
		WireValue.requireKnown(pkceChallengeMethod, "pkceChallengeMethod");
		WireValue.requireKnown(userInfoSource, "userInfoSource");
	}

}
