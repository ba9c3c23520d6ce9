// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.RenewableConnector;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.observation.internal.RecentErrors;

/**
 * Holds the objects that all web clients of one server share: the connector with its
 * proxy and TLS settings, the JSON mapper, the limits of calls, and the web clients for
 * OAuth and for addresses outside the API. Immutable. The owner of the transport closes
 * it at the end.
 */
public final class HttpTransport implements AutoCloseable {

	/**
	 * The request attribute that holds the name of the operation, such as
	 * {@code DracoonNodes.list}. Errors and spans show the name of the operation.
	 */
	public static final String OPERATION_ATTRIBUTE = Operations.ATTRIBUTE;

	private final HttpSettings settings;

	private final ClientHttpConnector connector;

	private final @Nullable DefaultConnector owned;

	private final ObservationRegistry observationRegistry;

	private final RedirectGuard redirects = new RedirectGuard();

	private final RecentErrors recentErrors = new RecentErrors();

	private final JsonMapper jsonMapper;

	private final ExchangeStrategies strategies;

	private final WebClient content;

	private final CallFilters callFilters;

	private final WebClient oauth;

	private HttpTransport(HttpSettings settings, RetrySettings retry, ClientHttpConnector connector,
			@Nullable DefaultConnector owned, ObservationRegistry observationRegistry) {
		this.settings = settings;
		this.connector = connector;
		this.owned = owned;
		this.observationRegistry = observationRegistry;
		this.jsonMapper = DracoonJson.mapper();
		this.strategies = DracoonJson.strategies(this.jsonMapper, settings.maxInMemorySize());
		ErrorDecoder errors = new ErrorDecoder(this.jsonMapper, ErrorDecoder.Origin.STORAGE);
		this.content = bare((connector instanceof RenewableConnector reactor) ? reactor.content() : connector, errors)
			.mutate()
			.filter(HttpTransport::onAnyEventLoop)
			.build();
		this.callFilters = new CallFilters(retry, this.jsonMapper, observationRegistry);
		this.oauth = this.callFilters.addTo(builder())
			.filter(new OAuthAnswerFilter(settings.readTimeout()))
			.filter(new AnswerFilter(false))
			.build();
	}

	// subscribe on a thread that is no event loop. If an event loop requests a
	// connection, Reactor Netty opens the connection on this event loop. All parts may
	// start on the event loop that received an earlier answer, and its single thread
	// would then do the TLS of all parts
	private static Mono<ClientResponse> onAnyEventLoop(ClientRequest request, ExchangeFunction next) {
		return next.exchange(request).subscribeOn(Schedulers.parallel());
	}

	private WebClient bare(ClientHttpConnector connector, ErrorDecoder errors) {
		return builder(connector).filter(new StorageAnswerFilter(this.settings.readTimeout()))
			.filter(new AnswerFilter(false))
			.defaultStatusHandler((status) -> !status.is2xxSuccessful(), errors::decode)
			.build();
	}

	/**
	 * Creates a transport that uses its own Reactor Netty connector and repeats no
	 * requests.
	 * @param settings the limits of the connections
	 * @param observationRegistry the registry that observes requests
	 */
	public static HttpTransport create(HttpSettings settings, ObservationRegistry observationRegistry) {
		return create(settings, RetrySettings.none(), observationRegistry);
	}

	/**
	 * Creates a transport that uses its own Reactor Netty connector.
	 * @param settings the limits of the connections
	 * @param retry when requests to the server are repeated, and how many run at the same
	 * time
	 * @param observationRegistry the registry that observes requests
	 */
	public static HttpTransport create(HttpSettings settings, RetrySettings retry,
			ObservationRegistry observationRegistry) {
		DefaultConnector owned = new DefaultConnector(settings);
		return new HttpTransport(settings, retry, owned.connector(), owned, observationRegistry);
	}

	/**
	 * Creates a transport that uses a given connector and repeats no requests.
	 * @param connector the connector, which the caller closes
	 * @param settings the limits
	 * @param observationRegistry the registry that observes requests
	 */
	public static HttpTransport over(ClientHttpConnector connector, HttpSettings settings,
			ObservationRegistry observationRegistry) {
		return over(connector, settings, RetrySettings.none(), observationRegistry);
	}

	/**
	 * Creates a transport over a given connector, which the caller closes. Only these
	 * settings apply: the timeout of long operations, the memory limit, the allowed URLs
	 * of content, and the read timeout for answers of the OAuth endpoints and of the
	 * storage.
	 * @param settings the limits
	 * @param retry when requests to the server are repeated, and how many run at the same
	 * time
	 * @param observationRegistry the registry that observes requests
	 */
	public static HttpTransport over(ClientHttpConnector connector, HttpSettings settings, RetrySettings retry,
			ObservationRegistry observationRegistry) {
		return new HttpTransport(settings, retry, connector, null, observationRegistry);
	}

	/**
	 * Returns the client for content at presigned URLs and URLs that contain a token. It
	 * has no base URL and sends no token. In logs and traces its URLs are masked. Errors
	 * of {@code retrieve()} are a {@link io.dracoonspring.api.DracoonStorageException}
	 * or, if the API itself answers, a {@link io.dracoonspring.api.DracoonApiException}.
	 * The client uses HTTP/1.1 even if calls use HTTP/2. A connector of the application
	 * may use another version.
	 */
	public WebClient content() {
		return this.content;
	}

	/**
	 * Returns the client for the OAuth endpoints. It sends no token and has no base URL.
	 * Requests are repeated, limited and delayed together with the calls of the API. Each
	 * attempt has 20 seconds for its whole answer, or four read timeouts if these are
	 * shorter.
	 */
	public WebClient oauth() {
		return this.oauth;
	}

	/**
	 * Returns the private JSON mapper. It ignores unknown properties, reads unknown enum
	 * values as the default constant, and accepts several formats of dates. Requests omit
	 * components that are {@code null}, unless a component has
	 * {@code @JsonInclude(ALWAYS)}.
	 */
	public JsonMapper jsonMapper() {
		return this.jsonMapper;
	}

	/** Returns the registry that observes requests. */
	public ObservationRegistry observationRegistry() {
		return this.observationRegistry;
	}

	/**
	 * Returns the last errors of calls, sign-ins and transfers.
	 * @return the list, to which the caller may add errors
	 */
	public RecentErrors recentErrors() {
		return this.recentErrors;
	}

	HttpSettings settings() {
		return this.settings;
	}

	CallFilters callFilters() {
		return this.callFilters;
	}

	/**
	 * Returns a new builder with the connector, codecs and observation of this transport.
	 */
	WebClient.Builder builder() {
		return builder(this.connector);
	}

	private WebClient.Builder builder(ClientHttpConnector connector) {
		return WebClient.builder()
			.exchangeFunction(new MaskingExchangeFunction(connector, this.strategies, this.redirects))
			.observationRegistry(this.observationRegistry)
			.observationConvention(new MaskingObservationConvention())
			.defaultHeader("User-Agent", UserAgent.value());
	}

	/** Closes the connections, unless the connector was passed to {@code over}. */
	@Override
	public void close() {
		if (this.owned != null) {
			this.owned.close();
		}
	}

}
