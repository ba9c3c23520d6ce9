// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.ExchangeFunctions;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import reactor.core.publisher.Mono;

import io.dracoonspring.http.RenewableConnector;

/**
 * Calls the real URL, but passes a masked URL to Spring's exchange function, which writes
 * URLs into the log and into its exceptions. If the URL contains a secret, Reactor Netty
 * also gets the masked URL, because it logs URLs at DEBUG.
 */
final class MaskingExchangeFunction implements ExchangeFunction {

	private final ClientHttpConnector connector;

	private final boolean rewritesTargets;

	private final ExchangeStrategies strategies;

	private final RedirectGuard redirects;

	MaskingExchangeFunction(ClientHttpConnector connector, ExchangeStrategies strategies, RedirectGuard redirects) {
		this.connector = new CancelOnEventLoop(connector);
		this.rewritesTargets = connector instanceof ReactorClientHttpConnector
				|| connector instanceof RenewableConnector;
		this.strategies = strategies;
		this.redirects = redirects;
	}

	@Override
	public Mono<ClientResponse> exchange(ClientRequest request) {
		URI real = SecretUrls.target(request);
		URI masked = UrlMask.mask(real);
		ClientRequest shown = ClientRequest.from(request).url(masked).build();
		return ExchangeFunctions.create(connectorTo(real, masked, SecretUrls.isSecret(request)), this.strategies)
			.exchange(shown);
	}

	private ClientHttpConnector connectorTo(URI real, URI masked, boolean secret) {
		if (secret && this.rewritesTargets) {
			return (method, uri, callback) -> this.connector.connect(method, masked, (request) -> {
				TargetRewriter.install(request, masked, real);
				return this.redirects.around(real, callback).apply(request);
			}).flatMap((response) -> withReadableStatus(response, real));
		}
		return (method, uri, callback) -> this.connector.connect(method, real, this.redirects.around(real, callback))
			.flatMap((response) -> withReadableStatus(response, real));
	}

	private static Mono<ClientHttpResponse> withReadableStatus(ClientHttpResponse response, URI url) {
		try {
			response.getStatusCode();
			return Mono.just(response);
		}
		catch (IllegalArgumentException ex) {
			// close the connection here, because the answer fails before any filter gets
			// it, and no other code would close the connection
			return response.getBody().take(0, false).then(Mono.error(new ConnectionErrors(url, null).broken(ex)));
		}
	}

}
