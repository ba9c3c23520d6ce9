// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.security.oauth2.client.userinfo.DefaultReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.publisher.Mono;

/** Does the same as {@link SignInUserService} in reactive applications. */
final class SignInServerUserService implements ReactiveOAuth2UserService<OAuth2UserRequest, OAuth2User> {

	private final SignInConnection connection;

	private final SingletonSupplier<DefaultReactiveOAuth2UserService> dracoon;

	private final SingletonSupplier<DefaultReactiveOAuth2UserService> others = SingletonSupplier
		.of(DefaultReactiveOAuth2UserService::new);

	SignInServerUserService(SignInConnection connection) {
		this.connection = connection;
		this.dracoon = SingletonSupplier.of(() -> {
			DefaultReactiveOAuth2UserService service = new DefaultReactiveOAuth2UserService();
			service.setWebClient(connection.webClient());
			service.setAttributesConverter((request) -> SignInServerUserService::lasting);
			return service;
		});
	}

	// Session registries compare principals with all their attributes. An attribute
	// that changes would hide that the same user has signed in twice.
	private static Map<String, Object> lasting(Map<String, Object> account) {
		Map<String, Object> lasting = new LinkedHashMap<>(account);
		lasting.keySet().removeIf((name) -> name.startsWith("lastLogin"));
		return lasting;
	}

	@Override
	public Mono<OAuth2User> loadUser(OAuth2UserRequest request) {
		String uri = request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUri();
		return (this.connection.leadsTo(uri) ? this.dracoon : this.others).obtain().loadUser(request);
	}

}
