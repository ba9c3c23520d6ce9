// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;
import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.CallStatistics;
import io.dracoonspring.http.DracoonWebClientCustomizer;
import io.dracoonspring.observation.internal.RecentErrors;

/**
 * The three clients of one DRACOON server: with a token, without one, and the bare client
 * for URLs that carry their own permission. Immutable.
 */
public final class DracoonWebClients {

	private final HttpTransport transport;

	private final BaseUrl baseUrl;

	private final List<DracoonWebClientCustomizer> customizers;

	private final WebClient authenticated;

	private final WebClient anonymous;

	private final WebClient content;

	/**
	 * Creates the clients.
	 * @param transport what the clients share
	 * @param baseUrl the address of the server
	 * @param authentication adds the token to the requests of the authenticated client
	 * @param customizers change the authenticated and the anonymous client
	 */
	public DracoonWebClients(HttpTransport transport, BaseUrl baseUrl, ExchangeFilterFunction authentication,
			List<DracoonWebClientCustomizer> customizers) {
		this.transport = transport;
		this.baseUrl = baseUrl;
		this.customizers = List.copyOf(customizers);
		this.authenticated = authenticatedBy(authentication);
		this.anonymous = finish(this.transport.builder());
		this.content = transport.content()
			.mutate()
			.filter(new ContentTargetFilter(baseUrl.value(), transport.settings()))
			.build();
	}

	/**
	 * Creates a client that proves in another way who is calling.
	 * @param authentication adds the proof to the requests
	 * @return the client of the API
	 */
	public WebClient authenticatedBy(ExchangeFilterFunction authentication) {
		// before the filters of calls: a request for a token is a call of its own, with
		// attempts of its own and a place of its own in the line
		return finish(this.transport.builder().filter(authentication));
	}

	/**
	 * Returns the client that sends the token.
	 * @return the client of the API
	 */
	public WebClient authenticated() {
		return this.authenticated;
	}

	/**
	 * Returns the client that sends no token.
	 * @return the client of the public part of the API
	 */
	public WebClient anonymous() {
		return this.anonymous;
	}

	/**
	 * Returns the client for presigned and token URLs. Refuses those that lead where
	 * content must not go, see {@link ContentTargetFilter}.
	 * @see HttpTransport#content()
	 */
	public WebClient bare() {
		return this.content;
	}

	/**
	 * Returns the private mapper.
	 * @see HttpTransport#jsonMapper()
	 */
	public JsonMapper jsonMapper() {
		return this.transport.jsonMapper();
	}

	/**
	 * Returns the address of the server.
	 * @return the base URL without a slash at the end
	 */
	public URI baseUrl() {
		return this.baseUrl.value();
	}

	/** Returns what observes requests and calls. */
	public ObservationRegistry observationRegistry() {
		return this.transport.observationRegistry();
	}

	/**
	 * Returns the last errors of calls, sign-ins and transfers.
	 * @return the list, to add to
	 */
	public RecentErrors recentErrors() {
		return this.transport.recentErrors();
	}

	/**
	 * Returns what the calls of all clients are doing.
	 * @return a snapshot
	 */
	public CallStatistics figures() {
		return this.transport.callFilters().figures();
	}

	/** Returns what the answers tell about the time of the server. */
	public ServerClock serverClock() {
		return this.transport.callFilters().clock();
	}

	private WebClient finish(WebClient.Builder builder) {
		this.transport.callFilters().addTo(builder.baseUrl(this.baseUrl.value().toString()));
		this.customizers.forEach((customizer) -> customizer.customize(builder));
		ErrorDecoder errors = new ErrorDecoder(this.transport.jsonMapper(), ErrorDecoder.Origin.API);
		return builder.filter(new LongOperationFilter(this.transport.settings().longOperationTimeout()))
			.filter(new AnswerFilter(true))
			// 901, the status for malware, is outside of what counts as an error
			.defaultStatusHandler((status) -> status.value() >= 400, errors::decode)
			.build();
	}

}
