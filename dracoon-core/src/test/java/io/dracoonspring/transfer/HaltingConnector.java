// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Sends the first requests that transfer parts of content, and halts later ones. A halted
 * request is not sent and gets no response. A transfer therefore stalls at a known
 * position. A constructor can limit the number of halted requests.
 */
final class HaltingConnector implements ClientHttpConnector {

	// do not reuse connections, because connections of halted transfers may be half
	// closed
	private final ClientHttpConnector delegate = new ReactorClientHttpConnector(HttpClient.newConnection());

	private final AtomicInteger seen = new AtomicInteger();

	private final int first;

	private final int count;

	HaltingConnector(int pieces) {
		this(pieces, Integer.MAX_VALUE);
	}

	HaltingConnector(int pieces, int halted) {
		this.first = pieces;
		this.count = halted;
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> callback) {
		return (isContent(method, uri) && isHalted(this.seen.getAndIncrement())) ? Mono.never()
				: this.delegate.connect(method, uri, callback);
	}

	private boolean isHalted(int piece) {
		return piece >= this.first && piece - this.first < this.count;
	}

	static boolean isContent(HttpMethod method, URI uri) {
		String query = uri.getRawQuery();
		boolean presigned = query != null && query.contains("X-Amz-Signature");
		return presigned || uri.getPath().startsWith("/api/v4/downloads/")
				|| (method.equals(HttpMethod.POST) && uri.getPath().startsWith("/api/v4/uploads/"));
	}

}
