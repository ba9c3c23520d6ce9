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
import org.springframework.util.Assert;

import io.dracoonspring.api.WireValue;

/**
 * Changes to an OAuth client; schema {@code UpdateOAuthClientRequest} of the API. What is
 * {@code null} stays as it is; the grant types always have to be given.
 *
 * @param grantTypes how it may get tokens
 * @param clientName the name that users see, unique
 * @param redirectUris where users may be sent after they have signed in; needed with the
 * grant types for a browser
 * @param clientType whether it can keep a secret
 * @param clientSecret the secret: 12 to 32 letters and digits, among them a small letter,
 * a capital letter and a digit; the server makes up a new one if the text is empty
 * @param accessTokenValidity how many seconds an access token is valid
 * @param approvalValidity how many seconds the consent of a user lasts, since 4.22
 * @param isEnabled whether it can be used
 * @param refreshTokenValidity how many seconds a refresh token is valid
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateOAuthClientRequest(List<OAuthGrantType> grantTypes, @Nullable String clientName,
		@Nullable List<String> redirectUris, @Nullable OAuthClientType clientType, @Nullable String clientSecret,
		@Nullable Integer accessTokenValidity, @Nullable Integer approvalValidity, @Nullable Boolean isEnabled,
		@Nullable Integer refreshTokenValidity) {

	public UpdateOAuthClientRequest {
		Assert.notEmpty(grantTypes, "'grantTypes' must not be empty");
		grantTypes = List.copyOf(grantTypes);
		grantTypes.forEach((value) -> WireValue.requireKnown(value, "grantTypes"));
		redirectUris = (redirectUris != null) ? List.copyOf(redirectUris) : null;
		WireValue.requireKnown(clientType, "clientType");
	}

	/**
	 * Create a request that sets the grant types and nothing else yet.
	 * @param grantTypes how it may get tokens
	 * @return the request
	 */
	public static UpdateOAuthClientRequest of(List<OAuthGrantType> grantTypes) {
		return new UpdateOAuthClientRequest(grantTypes, null, null, null, null, null, null, null, null);
	}

	/**
	 * Return a copy with another value of {@code clientName}.
	 * @param clientName the name that users see, unique
	 * @return the copy
	 */
	public UpdateOAuthClientRequest withClientName(String clientName) {
		return new UpdateOAuthClientRequest(this.grantTypes, clientName, this.redirectUris, this.clientType,
				this.clientSecret, this.accessTokenValidity, this.approvalValidity, this.isEnabled,
				this.refreshTokenValidity);
	}

	/**
	 * Return a copy with another value of {@code redirectUris}.
	 * @param redirectUris where users may be sent after they have signed in; needed with
	 * the grant types for a browser
	 * @return the copy
	 */
	public UpdateOAuthClientRequest withRedirectUris(List<String> redirectUris) {
		return new UpdateOAuthClientRequest(this.grantTypes, this.clientName, redirectUris, this.clientType,
				this.clientSecret, this.accessTokenValidity, this.approvalValidity, this.isEnabled,
				this.refreshTokenValidity);
	}

	/**
	 * Return a copy with another value of {@code clientType}.
	 * @param clientType whether it can keep a secret
	 * @return the copy
	 */
	public UpdateOAuthClientRequest withClientType(OAuthClientType clientType) {
		return new UpdateOAuthClientRequest(this.grantTypes, this.clientName, this.redirectUris, clientType,
				this.clientSecret, this.accessTokenValidity, this.approvalValidity, this.isEnabled,
				this.refreshTokenValidity);
	}

	/**
	 * Return a copy with another value of {@code clientSecret}.
	 * @param clientSecret the secret: 12 to 32 letters and digits, among them a small
	 * letter, a capital letter and a digit; the server makes up a new one if the text is
	 * empty
	 * @return the copy
	 */
	public UpdateOAuthClientRequest withClientSecret(String clientSecret) {
		return new UpdateOAuthClientRequest(this.grantTypes, this.clientName, this.redirectUris, this.clientType,
				clientSecret, this.accessTokenValidity, this.approvalValidity, this.isEnabled,
				this.refreshTokenValidity);
	}

	/**
	 * Return a copy with another value of {@code accessTokenValidity}.
	 * @param accessTokenValidity how many seconds an access token is valid
	 * @return the copy
	 */
	public UpdateOAuthClientRequest withAccessTokenValidity(int accessTokenValidity) {
		return new UpdateOAuthClientRequest(this.grantTypes, this.clientName, this.redirectUris, this.clientType,
				this.clientSecret, accessTokenValidity, this.approvalValidity, this.isEnabled,
				this.refreshTokenValidity);
	}

	/**
	 * Return a copy with another value of {@code approvalValidity}.
	 * @param approvalValidity how many seconds the consent of a user lasts, since 4.22
	 * @return the copy
	 */
	public UpdateOAuthClientRequest withApprovalValidity(int approvalValidity) {
		return new UpdateOAuthClientRequest(this.grantTypes, this.clientName, this.redirectUris, this.clientType,
				this.clientSecret, this.accessTokenValidity, approvalValidity, this.isEnabled,
				this.refreshTokenValidity);
	}

	/**
	 * Return a copy with another value of {@code isEnabled}.
	 * @param isEnabled whether it can be used
	 * @return the copy
	 */
	public UpdateOAuthClientRequest withIsEnabled(boolean isEnabled) {
		return new UpdateOAuthClientRequest(this.grantTypes, this.clientName, this.redirectUris, this.clientType,
				this.clientSecret, this.accessTokenValidity, this.approvalValidity, isEnabled,
				this.refreshTokenValidity);
	}

	/**
	 * Return a copy with another value of {@code refreshTokenValidity}.
	 * @param refreshTokenValidity how many seconds a refresh token is valid
	 * @return the copy
	 */
	public UpdateOAuthClientRequest withRefreshTokenValidity(int refreshTokenValidity) {
		return new UpdateOAuthClientRequest(this.grantTypes, this.clientName, this.redirectUris, this.clientType,
				this.clientSecret, this.accessTokenValidity, this.approvalValidity, this.isEnabled,
				refreshTokenValidity);
	}

	@Override
	public String toString() {
		return "UpdateOAuthClientRequest[grantTypes=" + this.grantTypes + ", clientName=" + this.clientName
				+ ", redirectUris=" + this.redirectUris + ", clientType=" + this.clientType + ", accessTokenValidity="
				+ this.accessTokenValidity + ", approvalValidity=" + this.approvalValidity + ", isEnabled="
				+ this.isEnabled + ", refreshTokenValidity=" + this.refreshTokenValidity + "]";
	}

}
