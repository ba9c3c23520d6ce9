// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Limits the time for the bodies of errors and of answers to uploaded parts. The time
 * starts when the headers have arrived, because sending a part may take long. Downloaded
 * content has no limit here, because the code that reads it has an idle timeout.
 */
final class StorageAnswerFilter implements ExchangeFilterFunction {

	private static final String ADVICE = ". Try again later, or raise 'dracoon.http.read-timeout'.";

	private final Duration limit;

	/**
	 * Creates a filter.
	 * @param readTimeout the longest time for a body
	 */
	StorageAnswerFilter(Duration readTimeout) {
		this.limit = readTimeout;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return next.exchange(request)
			.map((response) -> isContent(request, response) ? response
					: new AnswerDeadline(request, this.limit, ADVICE, Schedulers.parallel()).limit(response));
	}

	private static boolean isContent(ClientRequest request, ClientResponse response) {
		return request.method() == HttpMethod.GET && response.statusCode().is2xxSuccessful();
	}

}
