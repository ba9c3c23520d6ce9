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

package io.dracoonspring.batch.internal.allowance;

import java.time.Duration;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.dracoonspring.http.DracoonWebClientCustomizer;

/**
 * Holds calls back while the server wants another worker to wait: it counts those of the
 * account, wherever they come from.
 */
public final class CallPause implements DracoonWebClientCustomizer {

	private volatile long endNanos = System.nanoTime();

	@Override
	public void customize(WebClient.Builder builder) {
		builder.filter(this::filter);
	}

	private Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		long remaining = this.endNanos - System.nanoTime();
		return (remaining <= 0) ? next.exchange(request)
				: Mono.delay(Duration.ofNanos(remaining)).then(Mono.defer(() -> next.exchange(request)));
	}

	void hold(Duration duration) {
		this.endNanos = System.nanoTime() + duration.toNanos();
	}

}
