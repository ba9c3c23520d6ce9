// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;

import io.dracoonspring.autoconfigure.user.session.DracoonServerLogoutHandler;

/** Is a reactive application whose users sign in with DRACOON. */
@Configuration(proxyBeanMethods = false)
class ReactiveSignIn {

	@Bean
	SecurityWebFilterChain securityWebFilterChain(ServerHttpSecurity http, DracoonServerLogoutHandler logoutHandler) {
		return http.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
			.oauth2Login(Customizer.withDefaults())
			.oauth2Client(Customizer.withDefaults())
			.logout((logout) -> logout.logoutHandler(new DelegatingServerLogoutHandler(logoutHandler,
					new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler())))
			.csrf((csrf) -> csrf.disable())
			.build();
	}

}
