/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.http.internal;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonConnectionException.Reason;

/**
 * Reads the whole answer before it passes it on, and allows a limited time for that. The
 * read timeout of a connection starts again with every byte, so that a slow body could
 * hold its callers without end.
 */
final class AnswerDeadline implements ExchangeFilterFunction {

	private final Duration limit;

	/**
	 * Creates a filter.
	 * @param limit the time from sending a request to the last byte of its answer
	 */
	AnswerDeadline(Duration limit) {
		this.limit = limit;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		String operation = Operations.of(request.attributes());
		return next.exchange(request)
			.flatMap(ReadAnswer::of)
			.timeout(this.limit)
			.map(ReadAnswer::restored)
			.onErrorMap(TimeoutException.class, (ex) -> late(request, operation, ex))
			.onErrorMap(new AnswerErrors(operation)::translate);
	}

	private DracoonConnectionException late(ClientRequest request, @Nullable String operation, TimeoutException ex) {
		String host = String.valueOf(request.url().getHost());
		return new DracoonConnectionException(Reason.READ_TIMEOUT, host, operation,
				((operation != null) ? operation + ": " : "") + "'" + host + "' did not complete its answer within "
						+ this.limit.toMillis() / 1000.0 + " s. Try again later, and check the server if that goes on.",
				ex);
	}

}
