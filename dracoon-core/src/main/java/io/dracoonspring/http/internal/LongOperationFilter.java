// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClientRequest;

/**
 * Sets a longer read timeout for operations for which the server may process a whole tree
 * before it answers. Only Reactor Netty supports such a timeout. Other connectors keep
 * their own timeout.
 */
final class LongOperationFilter implements ExchangeFilterFunction {

	private final Duration timeout;

	LongOperationFilter(Duration timeout) {
		this.timeout = timeout;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return next.exchange(isLong(request) ? ClientRequest.from(request).httpRequest(this::extend).build() : request);
	}

	private boolean isLong(ClientRequest request) {
		String path = request.url().getPath();
		// exclude the cancellation of an upload, because the server cancels an upload
		// quickly, and the caller should not wait long for the answer
		boolean deletion = request.method() == HttpMethod.DELETE && !path.contains("/uploads/");
		return deletion || path.endsWith("/copy_to") || path.endsWith("/move_to");
	}

	private void extend(ClientHttpRequest request) {
		if (request.getNativeRequest() instanceof HttpClientRequest nettyRequest) {
			nettyRequest.responseTimeout(this.timeout);
		}
	}

}
