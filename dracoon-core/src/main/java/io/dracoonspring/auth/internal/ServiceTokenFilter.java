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

package io.dracoonspring.auth.internal;

import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

import io.dracoonspring.http.BaseUrl;

/**
 * Adds the service token of a tenant, with which its provisioning is authenticated
 * instead of an access token, to requests to the server.
 */
public final class ServiceTokenFilter implements ExchangeFilterFunction {

	private static final String HEADER = "X-Sds-Service-Token";

	private final String serviceToken;

	private final BaseUrl server;

	/**
	 * Creates a filter.
	 * @param serviceToken the service token
	 * @param baseUrl the server that it is for
	 */
	public ServiceTokenFilter(String serviceToken, BaseUrl baseUrl) {
		Assert.hasText(serviceToken, "'serviceToken' must not be empty");
		this.serviceToken = serviceToken;
		this.server = baseUrl;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		if (!this.server.isSameServer(request.url())) {
			return next.exchange(request);
		}
		return next.exchange(ClientRequest.from(request).header(HEADER, this.serviceToken).build());
	}

}
