// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.oauth;

import java.util.List;

/**
 * Represents a client (schema {@code OAuthClient}).
 *
 * @param clientType {@code confidential} or {@code public}
 * @param grantTypes the grant types that it may use
 * @param redirectUris the URIs to which the login page may redirect
 * @param isStandard whether it cannot be changed
 * @param isExternal whether it is not a standard client
 * @param isEnabled whether it can be used
 * @param accessTokenValidity the lifetime of access tokens in seconds
 * @param refreshTokenValidity the lifetime of refresh tokens in seconds
 * @param approvalValidity the lifetime of approvals in seconds
 */
record ClientJson(String clientId, String clientName, String clientSecret, String clientType, List<String> grantTypes,
		List<String> redirectUris, boolean isStandard, boolean isExternal, boolean isEnabled, long accessTokenValidity,
		long refreshTokenValidity, long approvalValidity) {

	static ClientJson of(OAuthClient client, boolean standard) {
		OAuthClient.Details details = client.details();
		return new ClientJson(client.id(), client.name(), client.secret(), details.type(),
				client.grantTypes().stream().map(GrantType::wireName).sorted().toList(), details.redirectUris(),
				standard, !standard, details.enabled(), details.accessLifetime().toSeconds(),
				details.refreshLifetime().toSeconds(), details.approvalLifetime().toSeconds());
	}

	@Override
	public String toString() {
		return "ClientJson[" + this.clientId + "]";
	}

}
