// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.calls;

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

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.benchmarks.MedianTimes;
import io.dracoonspring.template.DracoonTemplate;

/**
 * Sends the same blocking call through the adapter {@link Dracoon#nodes()} and through
 * {@link DracoonTemplate}. There is no network, because network times would hide the
 * difference.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TemplateOverhead {

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl("https://dracoon.example.com")
		.accessToken(Secret.of("none"))
		.connector(
				new InMemoryConnector("{\"id\":1,\"type\":\"folder\",\"name\":\"Reports\",\"parentId\":2,\"size\":0}"))
		.build();

	private final DracoonTemplate template = new DracoonTemplate(this.dracoon);

	/**
	 * Calls through the adapter.
	 * @return the response
	 */
	@Benchmark
	public @Nullable Node adapter() {
		return this.dracoon.nodes().get(1).block();
	}

	/**
	 * Calls through the template.
	 * @return the response
	 */
	@Benchmark
	public Node template() {
		return this.template.get(1);
	}

	/**
	 * Runs each benchmark in separate virtual machines and prints the results.
	 * @param args not used
	 * @throws RunnerException if a benchmark fails
	 */
	public static void main(String[] args) throws RunnerException {
		Map<String, Double> times = MedianTimes.of(TemplateOverhead.class, 2, TimeValue.seconds(2));
		double adapter = times.getOrDefault("adapter", Double.NaN);
		double template = times.getOrDefault("template", Double.NaN);
		System.out.printf(Locale.ROOT, "figure adapter %.2f us%n", adapter);
		System.out.printf(Locale.ROOT, "figure template %.2f us%n", template);
		System.out.printf(Locale.ROOT, "figure added %.2f us%n", template - adapter);
	}

}
