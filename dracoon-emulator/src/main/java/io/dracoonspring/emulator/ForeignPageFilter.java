// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.ApiException;
import io.dracoonspring.emulator.http.OwnPages;

/**
 * Prevents pages of other sites in a developer's browser from controlling the emulator,
 * because a hidden form could reset the emulator or make it fail. A page is foreign if it
 * has another origin. A page is also foreign if its host is another domain, because an
 * attacker can let a domain point to this machine.
 */
final class ForeignPageFilter implements WebFilter {

	private final @Nullable String ownHost;

	ForeignPageFilter(@Nullable URI publicUrl) {
		this.ownHost = (publicUrl != null) ? publicUrl.getHost() : null;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		HttpHeaders headers = exchange.getRequest().getHeaders();
		if (!OwnPages.serve(exchange) || (isKnown(headers) && isOwn(headers))) {
			return chain.filter(exchange);
		}
		return Mono.error(ApiException.of(403, "Forbidden",
				"The emulator is controlled by its own pages only, under an address, a name without a dot, or its "
						+ "public URL"));
	}

	// trust addresses and names without a dot, because an attacker can let only a domain
	// point to this machine
	private boolean isKnown(HttpHeaders headers) {
		String host = headers.getFirst(HttpHeaders.HOST);
		if (host == null) {
			return true;
		}
		String name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
		return name.equalsIgnoreCase(this.ownHost) || name.indexOf('.') < 0 || name.startsWith("[")
				|| name.matches("[0-9.]+") || name.endsWith(".localhost") || name.endsWith(".internal");
	}

	private static boolean isOwn(HttpHeaders headers) {
		String origin = headers.getOrigin();
		if (origin == null) {
			return true;
		}
		String host = headers.getFirst(HttpHeaders.HOST);
		return host != null && origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
	}

}
