// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.dracoonspring.http.DracoonWebClientCustomizer;
import io.dracoonspring.http.internal.HttpTransport;

/**
 * Records each single request, including the requests of retries, in the trace of its
 * action.
 */
final class TracingCustomizer implements DracoonWebClientCustomizer {

	private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();

	private final LongAdder creatingFaults = new LongAdder();

	@Override
	public void customize(WebClient.Builder builder) {
		builder.filter(this::trace);
	}

	/**
	 * Returns the number of requests that create a folder or share and failed for another
	 * reason than the rate limit.
	 * @return the number of requests
	 */
	int creatingFaults() {
		return this.creatingFaults.intValue();
	}

	private Mono<ClientResponse> trace(ClientRequest request, ExchangeFunction next) {
		return Mono.deferContextual((context) -> {
			Trace trace = context.hasKey(Trace.class) ? context.get(Trace.class) : new Trace();
			// note each request once, because a filter that replaces the body reads the
			// body a second time
			AtomicBoolean noted = new AtomicBoolean();
			IntConsumer end = (status) -> {
				if (noted.compareAndSet(false, true)) {
					note(trace, request, status);
				}
			};
			return next.exchange(request).doOnError((ex) -> end.accept(Attempt.LOST)).map((response) -> {
				int status = response.statusCode().value();
				if (status >= 400) {
					end.accept(status);
					return response;
				}
				return response.mutate()
					.body((body) -> body.doOnError((ex) -> end.accept(Attempt.LOST))
						.doOnComplete(() -> end.accept(status)))
					.build();
			});
		});
	}

	private void note(Trace trace, ClientRequest request, int status) {
		String operation = String.valueOf(request.attributes().get(HttpTransport.OPERATION_ATTRIBUTE));
		Attempt attempt = new Attempt(operation, request.url().getPath(), status);
		trace.add(attempt);
		if (attempt.isBeyondRepetition() && !attempt.isCompletion()) {
			this.creatingFaults.increment();
		}
		this.statuses.computeIfAbsent(status, (key) -> new LongAdder()).increment();
	}

	/**
	 * Returns the number of requests by status, {@link Attempt#LOST} for lost responses.
	 * @return the number of requests by status, {@link Attempt#LOST} for lost responses
	 */
	Map<Integer, Long> statuses() {
		Map<Integer, Long> result = new TreeMap<>();
		this.statuses.forEach((status, count) -> result.put(status, count.sum()));
		return result;
	}

}
