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

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import io.dracoonspring.sample.SampleProperties;

/**
 * Refuses what other pages in the same browser might send here: requests under a foreign
 * host name, and requests that change something and do not come from this page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ForeignRequestFilter implements WebFilter {

	private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

	private final Set<String> hosts;

	ForeignRequestFilter(SampleProperties properties) {
		this.hosts = properties.hosts();
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		InetSocketAddress host = request.getHeaders().getHost();
		if (host == null || !this.hosts.contains(host.getHostString().toLowerCase(Locale.ROOT))) {
			return refuse(exchange.getResponse(), HttpStatus.MISDIRECTED_REQUEST,
					"This page does not answer under that host name. The property sample.hosts lists those it knows.");
		}
		if (!SAFE.contains(request.getMethod()) && !isSameOrigin(request.getHeaders())) {
			return refuse(exchange.getResponse(), HttpStatus.FORBIDDEN,
					"Only the page itself may do that, not another one.");
		}
		return chain.filter(exchange);
	}

	private static boolean isSameOrigin(HttpHeaders headers) {
		String site = headers.getFirst("Sec-Fetch-Site");
		if (site != null) {
			return "same-origin".equals(site);
		}
		return isOriginOf(headers.getOrigin(), headers.getFirst(HttpHeaders.HOST));
	}

	private static boolean isOriginOf(@Nullable String origin, @Nullable String host) {
		return origin != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
	}

	private static Mono<Void> refuse(ServerHttpResponse response, HttpStatus status, String reason) {
		response.setStatusCode(status);
		response.getHeaders().setContentType(MediaType.TEXT_PLAIN);
		return response
			.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(reason.getBytes(StandardCharsets.UTF_8))));
	}

}
