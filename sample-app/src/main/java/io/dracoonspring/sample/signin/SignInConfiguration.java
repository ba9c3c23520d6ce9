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

package io.dracoonspring.sample.signin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;

import io.dracoonspring.autoconfigure.user.DracoonServerLogoutHandler;

/**
 * With the service account the page is open to whoever can reach it. With the profile
 * "users" everybody signs in with DRACOON, and the page acts as them. Headers and foreign
 * requests are the matter of the page's own filters.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.REACTIVE)
class SignInConfiguration {

	@Bean
	@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "service-account", matchIfMissing = true)
	SecurityWebFilterChain openToAll(ServerHttpSecurity http) {
		return base(http).authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
			.build();
	}

	@Bean
	@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
	SecurityWebFilterChain signedIn(ServerHttpSecurity http, DracoonServerLogoutHandler revocation) {
		return base(http)
			.authorizeExchange((exchanges) -> exchanges.pathMatchers("/app.css", "/app.js", "/upload.js", "/icon.svg")
				.permitAll()
				.anyExchange()
				.authenticated())
			.oauth2Login(Customizer.withDefaults())
			.logout((logout) -> logout.logoutHandler(new DelegatingServerLogoutHandler(revocation,
					new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler())))
			.build();
	}

	private static ServerHttpSecurity base(ServerHttpSecurity http) {
		return http.headers(ServerHttpSecurity.HeaderSpec::disable)
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
			.formLogin(ServerHttpSecurity.FormLoginSpec::disable);
	}

}
