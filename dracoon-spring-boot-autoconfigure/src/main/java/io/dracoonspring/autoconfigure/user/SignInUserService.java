// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.util.Objects;

import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.util.function.SingletonSupplier;

/**
 * Asks DRACOON for the account of the user who signed in, over the connection of the
 * client. Requests for other providers go through Spring Security's own service.
 */
final class SignInUserService implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

	private final SignInConnection connection;

	private final ReactiveOAuth2UserService<OAuth2UserRequest, OAuth2User> dracoon;

	private final SingletonSupplier<DefaultOAuth2UserService> others = SingletonSupplier
		.of(DefaultOAuth2UserService::new);

	SignInUserService(SignInConnection connection) {
		this.connection = connection;
		this.dracoon = new SignInServerUserService(connection);
	}

	@Override
	public OAuth2User loadUser(OAuth2UserRequest request) {
		String uri = request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUri();
		if (!this.connection.leadsTo(uri)) {
			return Objects.requireNonNull(this.others.obtain().loadUser(request));
		}
		return Objects.requireNonNull(this.dracoon.loadUser(request).block());
	}

}
