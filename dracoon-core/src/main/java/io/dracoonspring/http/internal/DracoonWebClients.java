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
 * Holds the three web clients of one DRACOON server. The authenticated client sends the
 * access token. The anonymous client sends no token. The bare client calls presigned URLs
 * and URLs that contain a token. Immutable.
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
	 * @param transport the transport with the objects that the clients share
	 * @param baseUrl the address of the server
	 * @param authentication the filter that adds the token to the requests of the
	 * authenticated client
	 * @param customizers the customizers of the authenticated and the anonymous client
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
	 * Creates a further client of the API that authenticates with the given filter.
	 * @param authentication the filter that adds the credentials to the requests
	 * @return the client of the API
	 */
	public WebClient authenticatedBy(ExchangeFilterFunction authentication) {
		// add this filter before the filters that repeat and limit calls, because a
		// request for a token is a separate call with its own attempts and permit
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
	 * Returns the client for presigned URLs and URLs that contain a token. The client
	 * refuses URLs of hosts that content must not reach, see {@link ContentTargetFilter}.
	 * @see HttpTransport#content()
	 */
	public WebClient bare() {
		return this.content;
	}

	/**
	 * Returns the private JSON mapper.
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

	/** Returns the registry that observes requests and calls. */
	public ObservationRegistry observationRegistry() {
		return this.transport.observationRegistry();
	}

	/**
	 * Returns the last errors of calls, sign-ins and transfers.
	 * @return the list, to which the caller may add errors
	 */
	public RecentErrors recentErrors() {
		return this.transport.recentErrors();
	}

	/**
	 * Returns the current number of calls of all clients.
	 * @return a snapshot
	 */
	public CallStatistics figures() {
		return this.transport.callFilters().figures();
	}

	/** Returns the clock that follows the dates of the answers. */
	public ServerClock serverClock() {
		return this.transport.callFilters().clock();
	}

	private WebClient finish(WebClient.Builder builder) {
		this.transport.callFilters().addTo(builder.baseUrl(this.baseUrl.value().toString()));
		this.customizers.forEach((customizer) -> customizer.customize(builder));
		ErrorDecoder errors = new ErrorDecoder(this.transport.jsonMapper(), ErrorDecoder.Origin.API);
		return builder.filter(new LongOperationFilter(this.transport.settings().longOperationTimeout()))
			.filter(new AnswerFilter(true))
			// compare the number, because Spring does not treat 901, the status for
			// malware, as an error
			.defaultStatusHandler((status) -> status.value() >= 400, errors::decode)
			.build();
	}

}
