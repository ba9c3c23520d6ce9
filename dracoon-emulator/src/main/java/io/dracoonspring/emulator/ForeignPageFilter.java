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

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.OwnPages;

/**
 * Prevents pages of other sites in a developer's browser from controlling the emulator,
 * because a hidden form could reset the emulator or make it fail. A page is foreign if
 * its origin differs from the emulator's. A request is also refused if its {@code Host}
 * is an unknown domain: after DNS rebinding, a domain of an attacker points to this
 * machine, so that the pages of this domain have the same origin as the emulator.
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
				"This page may not control the emulator: open the emulator's console by an IP address, a host name "
						+ "without a dot, or the public URL"));
	}

	// trust the public host name, IP addresses, host names without a dot, and names below
	// localhost and internal, because DNS rebinding needs a domain of the attacker
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
