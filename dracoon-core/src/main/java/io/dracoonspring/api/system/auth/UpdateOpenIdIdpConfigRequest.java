/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.system.auth;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

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
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateOpenIdIdpConfigRequest(@Nullable String name, @Nullable String issuer,
		@Nullable String authorizationEndPointUrl, @Nullable String tokenEndPointUrl,
		@Nullable String userInfoEndPointUrl, @Nullable String jwksEndPointUrl, @Nullable String clientId,
		@Nullable String clientSecret, @Nullable List<String> redirectUris, @Nullable List<String> scopes,
		@Nullable String mappingClaim, @Nullable String fallbackMappingClaim,
		@Nullable Boolean resetFallbackMappingClaim, @Nullable OpenIdFlow flow,
		@Nullable PkceChallengeMethod pkceChallengeMethod, @Nullable Boolean pkceEnabled,
		@Nullable Boolean userImportEnabled, @Nullable Long userImportGroup, @Nullable UserInfoSource userInfoSource,
		@Nullable String userManagementUrl, @Nullable Boolean userUpdateEnabled) {

	public UpdateOpenIdIdpConfigRequest {
		redirectUris = (redirectUris != null) ? List.copyOf(redirectUris) : null;
		scopes = (scopes != null) ? List.copyOf(scopes) : null;
		WireValue.requireKnown(flow, "flow");
		WireValue.requireKnown(pkceChallengeMethod, "pkceChallengeMethod");
		WireValue.requireKnown(userInfoSource, "userInfoSource");
	}

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateOpenIdIdpConfigRequest of() {
		return new UpdateOpenIdIdpConfigRequest(null, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null, null, null);
	}

	/**
	 * Return a copy with another value of {@code name}.
	 * @param name the name of the provider, unique
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withName(String name) {
		return new UpdateOpenIdIdpConfigRequest(name, this.issuer, this.authorizationEndPointUrl, this.tokenEndPointUrl,
				this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret, this.redirectUris,
				this.scopes, this.mappingClaim, this.fallbackMappingClaim, this.resetFallbackMappingClaim, this.flow,
				this.pkceChallengeMethod, this.pkceEnabled, this.userImportEnabled, this.userImportGroup,
				this.userInfoSource, this.userManagementUrl, this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code issuer}.
	 * @param issuer the identifier of the provider, a URL with significant case
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withIssuer(String issuer) {
		return new UpdateOpenIdIdpConfigRequest(this.name, issuer, this.authorizationEndPointUrl, this.tokenEndPointUrl,
				this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret, this.redirectUris,
				this.scopes, this.mappingClaim, this.fallbackMappingClaim, this.resetFallbackMappingClaim, this.flow,
				this.pkceChallengeMethod, this.pkceEnabled, this.userImportEnabled, this.userImportGroup,
				this.userInfoSource, this.userManagementUrl, this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code authorizationEndPointUrl}.
	 * @param authorizationEndPointUrl the URL where users sign in
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withAuthorizationEndPointUrl(String authorizationEndPointUrl) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, authorizationEndPointUrl, this.tokenEndPointUrl,
				this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret, this.redirectUris,
				this.scopes, this.mappingClaim, this.fallbackMappingClaim, this.resetFallbackMappingClaim, this.flow,
				this.pkceChallengeMethod, this.pkceEnabled, this.userImportEnabled, this.userImportGroup,
				this.userInfoSource, this.userManagementUrl, this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code tokenEndPointUrl}.
	 * @param tokenEndPointUrl the URL where codes are redeemed
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withTokenEndPointUrl(String tokenEndPointUrl) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl, tokenEndPointUrl,
				this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret, this.redirectUris,
				this.scopes, this.mappingClaim, this.fallbackMappingClaim, this.resetFallbackMappingClaim, this.flow,
				this.pkceChallengeMethod, this.pkceEnabled, this.userImportEnabled, this.userImportGroup,
				this.userInfoSource, this.userManagementUrl, this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code userInfoEndPointUrl}.
	 * @param userInfoEndPointUrl the URL of what is known about a user
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withUserInfoEndPointUrl(String userInfoEndPointUrl) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim,
				this.resetFallbackMappingClaim, this.flow, this.pkceChallengeMethod, this.pkceEnabled,
				this.userImportEnabled, this.userImportGroup, this.userInfoSource, this.userManagementUrl,
				this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code jwksEndPointUrl}.
	 * @param jwksEndPointUrl the URL of the keys that sign tokens
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withJwksEndPointUrl(String jwksEndPointUrl) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim,
				this.resetFallbackMappingClaim, this.flow, this.pkceChallengeMethod, this.pkceEnabled,
				this.userImportEnabled, this.userImportGroup, this.userInfoSource, this.userManagementUrl,
				this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code clientId}.
	 * @param clientId the id that DRACOON has at the provider
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withClientId(String clientId) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim,
				this.resetFallbackMappingClaim, this.flow, this.pkceChallengeMethod, this.pkceEnabled,
				this.userImportEnabled, this.userImportGroup, this.userInfoSource, this.userManagementUrl,
				this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code clientSecret}.
	 * @param clientSecret the secret that DRACOON has at the provider
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withClientSecret(String clientSecret) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim,
				this.resetFallbackMappingClaim, this.flow, this.pkceChallengeMethod, this.pkceEnabled,
				this.userImportEnabled, this.userImportGroup, this.userInfoSource, this.userManagementUrl,
				this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code redirectUris}.
	 * @param redirectUris where users may be sent after they have signed in
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withRedirectUris(List<String> redirectUris) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim, this.resetFallbackMappingClaim,
				this.flow, this.pkceChallengeMethod, this.pkceEnabled, this.userImportEnabled, this.userImportGroup,
				this.userInfoSource, this.userManagementUrl, this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code scopes}.
	 * @param scopes the scopes that are asked for, usually {@code openid} and more
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withScopes(List<String> scopes) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, scopes, this.mappingClaim, this.fallbackMappingClaim, this.resetFallbackMappingClaim,
				this.flow, this.pkceChallengeMethod, this.pkceEnabled, this.userImportEnabled, this.userImportGroup,
				this.userInfoSource, this.userManagementUrl, this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code mappingClaim}.
	 * @param mappingClaim the claim by which an account is found
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withMappingClaim(String mappingClaim) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, mappingClaim, this.fallbackMappingClaim, this.resetFallbackMappingClaim,
				this.flow, this.pkceChallengeMethod, this.pkceEnabled, this.userImportEnabled, this.userImportGroup,
				this.userInfoSource, this.userManagementUrl, this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code fallbackMappingClaim}.
	 * @param fallbackMappingClaim the claim by which an account is found if the first one
	 * finds none
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withFallbackMappingClaim(String fallbackMappingClaim) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, fallbackMappingClaim, this.resetFallbackMappingClaim,
				this.flow, this.pkceChallengeMethod, this.pkceEnabled, this.userImportEnabled, this.userImportGroup,
				this.userInfoSource, this.userManagementUrl, this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code resetFallbackMappingClaim}.
	 * @param resetFallbackMappingClaim whether the fallback claim is removed
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withResetFallbackMappingClaim(boolean resetFallbackMappingClaim) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim, resetFallbackMappingClaim,
				this.flow, this.pkceChallengeMethod, this.pkceEnabled, this.userImportEnabled, this.userImportGroup,
				this.userInfoSource, this.userManagementUrl, this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code flow}.
	 * @param flow how tokens are got from the provider, since 4.11
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withFlow(OpenIdFlow flow) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim,
				this.resetFallbackMappingClaim, flow, this.pkceChallengeMethod, this.pkceEnabled,
				this.userImportEnabled, this.userImportGroup, this.userInfoSource, this.userManagementUrl,
				this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code pkceChallengeMethod}.
	 * @param pkceChallengeMethod how the challenge of PKCE is made
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withPkceChallengeMethod(PkceChallengeMethod pkceChallengeMethod) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim,
				this.resetFallbackMappingClaim, this.flow, pkceChallengeMethod, this.pkceEnabled,
				this.userImportEnabled, this.userImportGroup, this.userInfoSource, this.userManagementUrl,
				this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code pkceEnabled}.
	 * @param pkceEnabled whether PKCE is used
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withPkceEnabled(boolean pkceEnabled) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim,
				this.resetFallbackMappingClaim, this.flow, this.pkceChallengeMethod, pkceEnabled,
				this.userImportEnabled, this.userImportGroup, this.userInfoSource, this.userManagementUrl,
				this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code userImportEnabled}.
	 * @param userImportEnabled whether those who sign in for the first time get an
	 * account
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withUserImportEnabled(boolean userImportEnabled) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim,
				this.resetFallbackMappingClaim, this.flow, this.pkceChallengeMethod, this.pkceEnabled,
				userImportEnabled, this.userImportGroup, this.userInfoSource, this.userManagementUrl,
				this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code userImportGroup}.
	 * @param userImportGroup the id of the group of DRACOON that new users join, 0 for
	 * none
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withUserImportGroup(long userImportGroup) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim,
				this.resetFallbackMappingClaim, this.flow, this.pkceChallengeMethod, this.pkceEnabled,
				this.userImportEnabled, userImportGroup, this.userInfoSource, this.userManagementUrl,
				this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code userInfoSource}.
	 * @param userInfoSource where user data come from when users are imported or updated,
	 * since 4.23
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withUserInfoSource(UserInfoSource userInfoSource) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim,
				this.resetFallbackMappingClaim, this.flow, this.pkceChallengeMethod, this.pkceEnabled,
				this.userImportEnabled, this.userImportGroup, userInfoSource, this.userManagementUrl,
				this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code userManagementUrl}.
	 * @param userManagementUrl where users are managed, a URL; an empty text for nowhere
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withUserManagementUrl(String userManagementUrl) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim,
				this.resetFallbackMappingClaim, this.flow, this.pkceChallengeMethod, this.pkceEnabled,
				this.userImportEnabled, this.userImportGroup, this.userInfoSource, userManagementUrl,
				this.userUpdateEnabled);
	}

	/**
	 * Return a copy with another value of {@code userUpdateEnabled}.
	 * @param userUpdateEnabled whether accounts follow the data of the provider; needs
	 * the scopes {@code email} and {@code profile}
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withUserUpdateEnabled(boolean userUpdateEnabled) {
		return new UpdateOpenIdIdpConfigRequest(this.name, this.issuer, this.authorizationEndPointUrl,
				this.tokenEndPointUrl, this.userInfoEndPointUrl, this.jwksEndPointUrl, this.clientId, this.clientSecret,
				this.redirectUris, this.scopes, this.mappingClaim, this.fallbackMappingClaim,
				this.resetFallbackMappingClaim, this.flow, this.pkceChallengeMethod, this.pkceEnabled,
				this.userImportEnabled, this.userImportGroup, this.userInfoSource, this.userManagementUrl,
				userUpdateEnabled);
	}

	@Override
	public String toString() {
		return "UpdateOpenIdIdpConfigRequest[name=" + this.name + ", issuer=" + this.issuer
				+ ", authorizationEndPointUrl=" + this.authorizationEndPointUrl + ", tokenEndPointUrl="
				+ this.tokenEndPointUrl + ", userInfoEndPointUrl=" + this.userInfoEndPointUrl + ", jwksEndPointUrl="
				+ this.jwksEndPointUrl + ", clientId=" + this.clientId + ", redirectUris=" + this.redirectUris
				+ ", scopes=" + this.scopes + ", mappingClaim=" + this.mappingClaim + ", fallbackMappingClaim="
				+ this.fallbackMappingClaim + ", resetFallbackMappingClaim=" + this.resetFallbackMappingClaim
				+ ", flow=" + this.flow + ", pkceChallengeMethod=" + this.pkceChallengeMethod + ", pkceEnabled="
				+ this.pkceEnabled + ", userImportEnabled=" + this.userImportEnabled + ", userImportGroup="
				+ this.userImportGroup + ", userInfoSource=" + this.userInfoSource + ", userManagementUrl="
				+ this.userManagementUrl + ", userUpdateEnabled=" + this.userUpdateEnabled + "]";
	}

	/**
	 * Return a copy that removes the fallback claim.
	 * @return the copy
	 */
	public UpdateOpenIdIdpConfigRequest withoutFallbackMappingClaim() {
		return withResetFallbackMappingClaim(true);
	}

}
