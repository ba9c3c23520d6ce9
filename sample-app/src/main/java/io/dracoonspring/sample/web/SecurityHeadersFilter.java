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

package io.dracoonspring.sample.web;

import java.net.URI;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.autoconfigure.DracoonProperties;

/**
 * Tells the browser how little the page needs, and not to keep what it shows.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeadersFilter implements WebFilter {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

	private final String contentSecurityPolicy;

	SecurityHeadersFilter(DracoonProperties properties, DracoonConnectionDetails dracoon) {
		this.contentSecurityPolicy = (properties.auth().mode() != DracoonProperties.Mode.USER) ? CONTENT_SECURITY_POLICY
				// a form that is sent after the access has ended leads to the sign-in
				: CONTENT_SECURITY_POLICY + " " + origin(dracoon.getBaseUrl());
	}

	private static String origin(URI address) {
		return address.getScheme() + "://" + address.getRawAuthority();
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		HttpHeaders headers = exchange.getResponse().getHeaders();
		headers.set("Content-Security-Policy", this.contentSecurityPolicy);
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Referrer-Policy", "same-origin");
		headers.set("Cross-Origin-Opener-Policy", "same-origin");
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
		exchange.getResponse().beforeCommit(() -> {
			// static resources have a policy of their own
			if (headers.getCacheControl() == null) {
				headers.setCacheControl(CacheControl.noStore());
			}
			return Mono.empty();
		});
		return chain.filter(exchange);
	}

}
