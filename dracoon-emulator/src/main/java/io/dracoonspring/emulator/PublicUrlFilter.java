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

package io.dracoonspring.emulator;

import java.net.URI;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets every request look as if it had come to the public URL, so that all URLs handed
 * out start with it.
 */
final class PublicUrlFilter implements WebFilter {

	private final URI publicUrl;

	PublicUrlFilter(URI publicUrl) {
		this.publicUrl = publicUrl;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		URI uri = exchange.getRequest().getURI();
		String query = (uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "";
		URI seen = this.publicUrl.resolve(uri.getRawPath() + query);
		return chain.filter(exchange.mutate()
			.request((request) -> request.uri(seen)
				.headers((headers) -> headers.set(HttpHeaders.HOST, this.publicUrl.getRawAuthority())))
			.build());
	}

}
