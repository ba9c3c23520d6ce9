// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

import io.dracoonspring.autoconfigure.user.session.DracoonLogoutHandler;

/** Is a servlet application whose users sign in with DRACOON. */
@Configuration(proxyBeanMethods = false)
class ServletSignIn {

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http, DracoonLogoutHandler logoutHandler) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.oauth2Login(Customizer.withDefaults())
			.oauth2Client(Customizer.withDefaults())
			.logout((logout) -> logout.addLogoutHandler(logoutHandler))
			.csrf((csrf) -> csrf.disable())
			.build();
	}

}
