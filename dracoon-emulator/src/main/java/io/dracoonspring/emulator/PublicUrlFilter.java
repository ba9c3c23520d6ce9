// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Rewrites every request as if it had come to the public URL, so that all URLs that the
 * emulator returns start with the public URL.
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
