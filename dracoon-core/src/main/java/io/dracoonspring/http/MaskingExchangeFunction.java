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

package io.dracoonspring.http;

import java.net.URI;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.ExchangeFunctions;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import reactor.core.publisher.Mono;

/**
 * Shows Spring's exchange function a masked URL, because it writes the URL into the log
 * and into the exceptions it creates, and calls the real one.
 */
final class MaskingExchangeFunction implements ExchangeFunction {

	private final ClientHttpConnector connector;

	private final ExchangeStrategies strategies;

	MaskingExchangeFunction(ClientHttpConnector connector, ExchangeStrategies strategies) {
		this.connector = connector;
		this.strategies = strategies;
	}

	@Override
	public Mono<ClientResponse> exchange(ClientRequest request) {
		URI real = SecretUrls.target(request);
		ClientRequest shown = ClientRequest.from(request).url(UrlMask.mask(real)).build();
		return ExchangeFunctions
			.create((method, masked, callback) -> this.connector.connect(method, real, callback), this.strategies)
			.exchange(shown);
	}

}
