// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.calls;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.benchmarks.MedianTimes;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.http.internal.ApiClientFactory;
import io.dracoonspring.http.internal.DracoonWebClients;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.observation.internal.RecentErrors;

/**
 * Sends the same call with a bare {@link WebClient}, with the {@code WebClient} of this
 * library, and through the adapter {@link DracoonNodes} with metrics. All three share the
 * connector, the codecs and the response. There is no network, because network times
 * would hide differences of a few microseconds. The results are medians, because other
 * processes disturb single calls.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallOverhead {

	private static final String BASE_URL = "https://dracoon.example.com";

	private final InMemoryConnector connector = new InMemoryConnector(
			"{\"id\":1,\"type\":\"folder\",\"name\":\"Reports\",\"parentId\":2,\"size\":0}");

	private final WebClient bare = bare();

	private final WebClient guarded = guarded(ObservationRegistry.NOOP);

	private final ObservationRegistry registry = metrics();

	private final DracoonNodes observed = new ApiClientFactory(guarded(this.registry), JsonMapper.shared(), "benchmark",
			this.registry, new RecentErrors())
		.create(DracoonNodes.class);

	private WebClient bare() {
		HttpTransport transport = HttpTransport.over(this.connector, HttpSettings.defaults(), ObservationRegistry.NOOP);
		return WebClient.builder()
			.clientConnector(this.connector)
			.baseUrl(BASE_URL)
			.codecs((codecs) -> codecs.defaultCodecs()
				.jacksonJsonDecoder(new JacksonJsonDecoder(transport.jsonMapper())))
			.build();
	}

	private WebClient guarded(ObservationRegistry registry) {
		HttpTransport transport = HttpTransport.over(this.connector, HttpSettings.defaults(), RetrySettings.defaults(),
				registry);
		return new DracoonWebClients(transport, BaseUrl.of(BASE_URL), (request, next) -> next.exchange(request),
				List.of())
			.authenticated();
	}

	private static ObservationRegistry metrics() {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(new SimpleMeterRegistry()));
		return registry;
	}

	/**
	 * Calls without retry, rate limit gate, concurrency limit and observation.
	 * @return the response
	 */
	@Benchmark
	public @Nullable Node callBare() {
		return call(this.bare);
	}

	/**
	 * Calls with retry, rate limit gate and concurrency limit.
	 * @return the response
	 */
	@Benchmark
	public @Nullable Node callGuarded() {
		return call(this.guarded);
	}

	/**
	 * Calls through the adapter, with retry, rate limit gate, concurrency limit, and the
	 * observations of the call and of its request, which become timers.
	 * @return the response
	 */
	@Benchmark
	public @Nullable Node callObserved() {
		return this.observed.get(1).block();
	}

	private static @Nullable Node call(WebClient client) {
		return client.get()
			.uri("/api/v4/nodes/{nodeId}", 1L)
			.attribute(HttpTransport.OPERATION_ATTRIBUTE, "DracoonNodes.get")
			.retrieve()
			.bodyToMono(Node.class)
			.block();
	}

	/**
	 * Runs each benchmark in separate virtual machines and prints the results.
	 * @param args not used
	 * @throws RunnerException if a benchmark fails
	 */
	public static void main(String[] args) throws RunnerException {
		Map<String, Double> times = MedianTimes.of(CallOverhead.class, 2, TimeValue.seconds(2));
		double bare = times.getOrDefault("callBare", Double.NaN);
		double guarded = times.getOrDefault("callGuarded", Double.NaN);
		double observed = times.getOrDefault("callObserved", Double.NaN);
		System.out.printf(Locale.ROOT, "figure bare %.2f us%n", bare);
		System.out.printf(Locale.ROOT, "figure guarded %.2f us%n", guarded);
		System.out.printf(Locale.ROOT, "figure observed %.2f us%n", observed);
		System.out.printf(Locale.ROOT, "figure guarded-added %.2f us%n", guarded - bare);
		System.out.printf(Locale.ROOT, "figure observed-added %.2f us%n", observed - bare);
	}

}
