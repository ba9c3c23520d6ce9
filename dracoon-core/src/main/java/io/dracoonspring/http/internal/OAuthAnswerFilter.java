// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Reads the whole answer of an OAuth endpoint before the answer reaches the filters that
 * repeat and limit calls, and limits the time from the request to the end of the answer.
 */
final class OAuthAnswerFilter implements ExchangeFilterFunction {

	private static final String ADVICE = ". Try again later, and check the server if this happens again.";

	/**
	 * The longest time for an answer. It is short, because a sign-in is quick and all
	 * calls of an account wait for it.
	 */
	private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

	/**
	 * The longest time for an answer, as a multiple of the read timeout. The connection,
	 * the TLS handshake and the answer may each take one read timeout. The fourth is a
	 * reserve.
	 */
	private static final int READ_TIMEOUTS = 4;

	private final Duration limit;

	/**
	 * Creates a filter.
	 * @param readTimeout the read timeout; four times this value, but at most 20 seconds,
	 * is the limit for an answer
	 */
	OAuthAnswerFilter(Duration readTimeout) {
		Duration limit = readTimeout.multipliedBy(READ_TIMEOUTS);
		this.limit = (limit.compareTo(LONGEST_ANSWER) < 0) ? limit : LONGEST_ANSWER;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono
			.defer(() -> new AnswerDeadline(request, this.limit, ADVICE, Schedulers.parallel())
				.limit(next.exchange(request).flatMap(ReadAnswer::of)))
			.map(ReadAnswer::restored)
			.onErrorMap(new AnswerErrors(Operations.of(request.attributes()))::translate);
	}

}
