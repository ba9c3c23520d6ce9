// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.autoconfigure.DracoonConnections;

/**
 * Configures the beans with which Spring Security connects to the server during a
 * sign-in. Spring Security uses these beans instead of its built-in clients. Beans of the
 * application, and settings of its filter chain, take precedence.
 */
final class SignInConnectionConfiguration {

	private SignInConnectionConfiguration() {
	}

	/** Configures the sign-in of servlet applications. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class ServletConnection {

		@Bean(defaultCandidate = false)
		@Fallback
		SignInTokenClient dracoonSignInTokenClient(DracoonConnectionDetails details,
				ObjectProvider<DracoonConnections> connections) {
			return new SignInTokenClient(new SignInConnection(details, connections));
		}

		@Bean(defaultCandidate = false)
		@Fallback
		SignInUserService dracoonSignInUserService(DracoonConnectionDetails details,
				ObjectProvider<DracoonConnections> connections) {
			return new SignInUserService(new SignInConnection(details, connections));
		}

	}

	/** Configures the sign-in of reactive applications. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class ReactiveConnection {

		@Bean(defaultCandidate = false)
		@Fallback
		SignInServerTokenClient dracoonSignInServerTokenClient(DracoonConnectionDetails details,
				ObjectProvider<DracoonConnections> connections) {
			return new SignInServerTokenClient(new SignInConnection(details, connections));
		}

		@Bean(defaultCandidate = false)
		@Fallback
		SignInServerUserService dracoonSignInServerUserService(DracoonConnectionDetails details,
				ObjectProvider<DracoonConnections> connections) {
			return new SignInServerUserService(new SignInConnection(details, connections));
		}

	}

}
