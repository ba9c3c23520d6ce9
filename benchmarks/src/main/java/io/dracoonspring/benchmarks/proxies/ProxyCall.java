// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.proxies;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.benchmarks.MedianTimes;
import io.dracoonspring.http.internal.ApiClientFactory;

/**
 * Calls operations through the proxy of {@link DracoonNodes} and through a plain
 * {@link WebClient}. There is no network. The response is available immediately. The
 * results are medians, because other processes disturb single calls.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ProxyCall {

	private static final ParameterizedTypeReference<Page<Node>> NODES = new ParameterizedTypeReference<>() {
	};

	private final WebClient client = WebClient.builder()
		.baseUrl("https://dracoon.example.com")
		.exchangeFunction((request) -> Mono.just(ClientResponse.create(HttpStatus.OK)
			.header("Content-Type", "application/json")
			.body((request.url().getQuery() != null) ? "{\"items\":[]}" : "{\"id\":1}")
			.build()))
		.build();

	private final DracoonNodes nodes = new ApiClientFactory(this.client, "benchmark").create(DracoonNodes.class);

	/**
	 * Gets a node by id, through the proxy.
	 * @return the response
	 */
	@Benchmark
	public @Nullable Node getProxy() {
		return this.nodes.get(1).block();
	}

	/**
	 * Gets a node by id, through the plain client.
	 * @return the response
	 */
	@Benchmark
	public @Nullable Node getPlain() {
		return this.client.get().uri("/api/v4/nodes/{nodeId}", 1L).retrieve().bodyToMono(Node.class).block();
	}

	/**
	 * Lists nodes with a filter, through the proxy.
	 * @return the response
	 */
	@Benchmark
	public @Nullable Page<Node> listProxy() {
		return this.nodes.listPage(NodeQuery.children(1).withFilter(NodeFilter.NAME.contains("a")).withLimit(10))
			.block();
	}

	/**
	 * Lists nodes with a filter, through the plain client.
	 * @return the response
	 */
	@Benchmark
	public @Nullable Page<Node> listPlain() {
		return this.client.get()
			.uri("/api/v4/nodes?parent_id={parent}&filter={filter}&limit={limit}", 1, "name:cn:a", 10)
			.retrieve()
			.bodyToMono(NODES)
			.block();
	}

	/**
	 * Runs each benchmark in a separate virtual machine and prints the results.
	 * @param args not used
	 * @throws RunnerException if a benchmark fails
	 */
	public static void main(String[] args) throws RunnerException {
		Map<String, Double> times = MedianTimes.of(ProxyCall.class, 1, TimeValue.seconds(3));
		for (String call : new String[] { "get", "list" }) {
			double plain = times.getOrDefault(call + "Plain", Double.NaN);
			double proxy = times.getOrDefault(call + "Proxy", Double.NaN);
			System.out.printf(Locale.ROOT, "figure %s-plain %.2f us%n", call, plain);
			System.out.printf(Locale.ROOT, "figure %s-proxy %.2f us%n", call, proxy);
			System.out.printf(Locale.ROOT, "figure %s-added %.2f us%n", call, proxy - plain);
		}
	}

}
