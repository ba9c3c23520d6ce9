// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks;

import java.util.Map;
import java.util.TreeMap;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs benchmarks that sample the times of single calls, in separate virtual machines.
 * The results are medians, because other processes disturb single calls.
 */
public final class MedianTimes {

	private MedianTimes() {
	}

	/**
	 * Runs all benchmarks of a class.
	 * @param type the class, whose output time unit must be nanoseconds
	 * @param forks number of virtual machines for each benchmark
	 * @param warmup duration of each of five warm-up rounds
	 * @return the medians in microseconds, by the names of the methods
	 * @throws RunnerException if a benchmark fails
	 */
	public static Map<String, Double> of(Class<?> type, int forks, TimeValue warmup) throws RunnerException {
		Map<String, Double> times = new TreeMap<>();
		for (RunResult result : new Runner(new OptionsBuilder().include(type.getName())
			.forks(forks)
			.warmupIterations(5)
			.warmupTime(warmup)
			.measurementIterations(5)
			.measurementTime(TimeValue.seconds(1))
			.shouldFailOnError(true)
			.build()).run()) {
			times.put(result.getPrimaryResult().getLabel(),
					result.getPrimaryResult().getStatistics().getPercentile(50) / 1000);
		}
		return times;
	}

}
