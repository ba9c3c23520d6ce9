// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Secret;
import io.dracoonspring.http.BaseUrl;

/**
 * Adds the service token of a tenant to requests to the server. For provisioning, the
 * service token takes the place of an access token.
 */
public final class ServiceTokenFilter implements ExchangeFilterFunction {

	private static final String HEADER = "X-Sds-Service-Token";

	private final Secret serviceToken;

	private final BaseUrl server;

	/**
	 * Creates a filter.
	 * @param baseUrl the server that the token is for
	 */
	public ServiceTokenFilter(Secret serviceToken, BaseUrl baseUrl) {
		Assert.hasText(serviceToken.value(), "'serviceToken' must not be empty");
		this.serviceToken = serviceToken;
		this.server = baseUrl;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		if (!this.server.isSameServer(request.url())) {
			return next.exchange(request);
		}
		return next.exchange(ClientRequest.from(request).header(HEADER, this.serviceToken.value()).build());
	}

}
