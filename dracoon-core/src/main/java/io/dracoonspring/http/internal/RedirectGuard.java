// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.reactive.ClientHttpRequest;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClientRequest;

import io.dracoonspring.api.DracoonProtocolException;

/**
 * Prevents a connector that follows redirects from sending requests, and the passwords
 * and tokens in them, to another server. A callback writes each request. Before Reactor
 * Netty follows a redirect, it calls this callback again, and this class makes the
 * request fail. Other connectors call the callback only once. Therefore this class can
 * only warn about such connectors.
 */
final class RedirectGuard {

	private static final Logger logger = LoggerFactory.getLogger(RedirectGuard.class);

	private final AtomicBoolean warned = new AtomicBoolean();

	/**
	 * Guards one exchange.
	 * @param url the URL that is called
	 * @param callback the callback that writes the request
	 * @return the callback for the connector, which fails if the request was redirected
	 * to another server
	 */
	Function<? super ClientHttpRequest, Mono<Void>> around(URI url,
			Function<? super ClientHttpRequest, Mono<Void>> callback) {
		return (request) -> {
			if (request.getNativeRequest() instanceof HttpClientRequest nettyRequest) {
				return isAstray(nettyRequest, url) ? Mono.error(refusal(url)) : callback.apply(request);
			}
			if (this.warned.compareAndSet(false, true)) {
				logger.atWarn()
					.addKeyValue("request.type", request.getNativeRequest().getClass().getName())
					.log("The given connector may follow redirects unnoticed and send passwords and tokens to other "
							+ "servers: make sure that it does not follow them");
			}
			return callback.apply(request);
		};
	}

	private static boolean isAstray(HttpClientRequest request, URI url) {
		if (request.redirectedFrom().length == 0) {
			return false;
		}
		String target = request.resourceUrl();
		return target == null || !isSameServer(URI.create(target), url);
	}

	private static boolean isSameServer(URI target, URI url) {
		return url.getScheme().equalsIgnoreCase(target.getScheme()) && url.getHost().equalsIgnoreCase(target.getHost())
				&& port(url) == port(target);
	}

	private static int port(URI url) {
		if (url.getPort() >= 0) {
			return url.getPort();
		}
		return url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
	}

	private static DracoonProtocolException refusal(URI url) {
		return new DracoonProtocolException(0, null, null,
				"'" + url.getHost() + "' redirected a request to another server, to which no passwords, tokens or "
						+ "content are sent. Is 'dracoon.base-url' right, and does it start with 'https://'?",
				null);
	}

}
