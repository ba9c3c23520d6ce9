// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.oauth;

import java.util.List;

/**
 * A client; schema {@code OAuthClient}.
 *
 * @param clientType {@code confidential} or {@code public}
 * @param grantTypes the grant types that it may use
 * @param redirectUris the URIs to which the login page may redirect
 * @param isStandard whether it cannot be changed
 * @param isExternal whether it was registered
 * @param isEnabled whether it can be used
 * @param accessTokenValidity the seconds access tokens are valid
 * @param refreshTokenValidity the seconds refresh tokens are valid
 * @param approvalValidity the seconds approvals are valid
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
