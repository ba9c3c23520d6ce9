// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;

import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.http.BaseUrl;

/**
 * Completes {@code spring.security.oauth2.client.provider.dracoon.*} and the
 * registrations that use this provider. The addresses of the provider are those of the
 * server in the connection details. Values that are set stay unchanged. If the
 * application sets the issuer of the provider, the provider stays unchanged as a whole.
 */
class DracoonProviderDefaults implements BeanPostProcessor {

	static final String PROVIDER = "dracoon";

	private final ObjectProvider<DracoonConnectionDetails> connectionDetails;

	DracoonProviderDefaults(ObjectProvider<DracoonConnectionDetails> connectionDetails) {
		this.connectionDetails = connectionDetails;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof OAuth2ClientProperties properties) {
			this.connectionDetails.ifAvailable((details) -> complete(properties, new BaseUrl(details.getBaseUrl())));
		}
		return bean;
	}

	private static void complete(OAuth2ClientProperties properties, BaseUrl server) {
		complete(properties.getProvider().computeIfAbsent(PROVIDER, (id) -> new OAuth2ClientProperties.Provider()),
				server);
		for (Map.Entry<String, OAuth2ClientProperties.Registration> entry : properties.getRegistration().entrySet()) {
			String provider = entry.getValue().getProvider();
			if (PROVIDER.equals((provider != null) ? provider : entry.getKey())) {
				complete(entry.getValue());
			}
		}
	}

	private static void complete(OAuth2ClientProperties.Provider provider, BaseUrl server) {
		if (provider.getIssuerUri() != null) {
			return;
		}
		provider.setAuthorizationUri(orElse(provider.getAuthorizationUri(), server.resolve("/oauth/authorize")));
		provider.setTokenUri(orElse(provider.getTokenUri(), server.resolve("/oauth/token")));
		provider.setUserInfoUri(orElse(provider.getUserInfoUri(), server.resolve("/api/v4/user/account")));
		// use the id, because names and e-mail addresses can change
		provider.setUserNameAttribute(orElse(provider.getUserNameAttribute(), "id"));
	}

	private static void complete(OAuth2ClientProperties.Registration registration) {
		registration.setAuthorizationGrantType(orElse(registration.getAuthorizationGrantType(), "authorization_code"));
		// set the redirect URI, because the server accepts only the URI that is
		// registered for the OAuth client. Therefore all filters that start a sign-in
		// must send the same URI
		registration
			.setRedirectUri(orElse(registration.getRedirectUri(), "{baseUrl}/login/oauth2/code/{registrationId}"));
		registration.setClientName(orElse(registration.getClientName(), "DRACOON"));
	}

	private static String orElse(@Nullable String value, Object other) {
		return (value != null) ? value : other.toString();
	}

}
