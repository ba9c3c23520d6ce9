// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.WireLists;

/**
 * An OpenID Connect provider with which users can sign in; schema {@code
 * OpenIdIdpConfig} of the API.
 *
 * @param id the id
 * @param name the name of the provider, unique
 * @param issuer the identifier of the provider, a URL with significant case
 * @param authorizationEndPointUrl the URL where users sign in
 * @param tokenEndPointUrl the URL where codes are redeemed
 * @param userInfoEndPointUrl the URL of what is known about a user
 * @param jwksEndPointUrl the URL of the keys that sign tokens
 * @param clientId the id that DRACOON has at the provider
 * @param clientSecret the secret that DRACOON has at the provider
 * @param redirectUris where users may be sent after they have signed in; empty if the
 * server does not say so
 * @param scopes the scopes that are asked for, usually {@code openid} and more
 * @param mappingClaim the claim by which an account is found
 * @param fallbackMappingClaim the claim by which an account is found if the first one
 * finds none
 * @param flow how tokens are got from the provider, since 4.11
 * @param pkceChallengeMethod how the challenge of PKCE is made
 * @param pkceEnabled whether PKCE is used
 * @param userImportEnabled whether those who sign in for the first time get an account
 * @param userImportGroup the id of the group of DRACOON that new users join
 * @param userInfoSource where user data come from when users are imported or updated,
 * since 4.23
 * @param userManagementUrl where users are managed, a URL
 * @param userUpdateEnabled whether accounts follow the data of the provider; needs the
 * scopes {@code email} and {@code profile}
 * @param isEnabled whether users can sign in with it; DRACOON Cloud only
 * @param isStandard whether the provider comes with DRACOON; DRACOON Cloud only
 * @param useAuthProxyEnabled whether users sign in through DRACOON's proxy, which needs
 * the scopes {@code email} and {@code profile}; DRACOON Cloud only
 */
@ExtensibleRecord
public record OpenIdIdpConfig(Integer id, @Nullable String name, @Nullable String issuer,
		@Nullable String authorizationEndPointUrl, @Nullable String tokenEndPointUrl,
		@Nullable String userInfoEndPointUrl, @Nullable String jwksEndPointUrl, @Nullable String clientId,
		@Nullable Secret clientSecret, List<String> redirectUris, List<String> scopes, @Nullable String mappingClaim,
		@Nullable String fallbackMappingClaim, @Nullable OpenIdFlow flow,
		@Nullable PkceChallengeMethod pkceChallengeMethod, @Nullable Boolean pkceEnabled,
		@Nullable Boolean userImportEnabled, @Nullable Long userImportGroup, @Nullable UserInfoSource userInfoSource,
		@Nullable String userManagementUrl, @Nullable Boolean userUpdateEnabled, @Nullable Boolean isEnabled,
		@Nullable Boolean isStandard, @Nullable Boolean useAuthProxyEnabled) {

	public OpenIdIdpConfig {
		redirectUris = WireLists.copyOf(redirectUris);
		scopes = WireLists.copyOf(scopes);
	}

}
