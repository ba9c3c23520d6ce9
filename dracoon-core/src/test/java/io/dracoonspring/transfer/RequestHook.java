// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Runs a hook once, just before a request that matches a condition. This request and all
 * later matching requests reach the server after the hook has completed.
 */
final class RequestHook implements ClientHttpConnector {

	private final ClientHttpConnector delegate = new ReactorClientHttpConnector();

	private final AtomicInteger seen = new AtomicInteger();

	private final BiPredicate<HttpMethod, URI> requests;

	private final int first;

	private final Mono<Void> hook;

	/**
	 * Creates a connector.
	 * @param requests the condition for the requests
	 * @param first the number of matching requests that are sent without the hook, 0 if
	 * the first one already waits for the hook
	 * @param hook an action that runs once, on a thread that is allowed to block
	 */
	RequestHook(BiPredicate<HttpMethod, URI> requests, int first, Runnable hook) {
		this.requests = requests;
		this.first = first;
		this.hook = Mono.<Void>fromRunnable(hook).subscribeOn(Schedulers.boundedElastic()).cache();
	}

	/**
	 * Returns the number of requests that match the condition, including those that wait
	 * for the hook.
	 */
	int seen() {
		return this.seen.get();
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> callback) {
		Mono<ClientHttpResponse> request = Mono.defer(() -> this.delegate.connect(method, uri, callback));
		return (this.requests.test(method, uri) && this.seen.getAndIncrement() >= this.first) ? this.hook.then(request)
				: request;
	}

}
