// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a caller knows about the objects that it has made, by their names, each of which
 * it uses once.
 */
final class Ledger {

	private final Map<String, Expectation> objects = new TreeMap<>();

	synchronized void expect(String name, Expectation expectation) {
		this.objects.put(name, expectation);
	}

	/** Finds what is wrong. */
	synchronized List<String> differences(List<String> names) {
		Map<String, Long> found = names.stream()
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
		this.objects.keySet().forEach((name) -> found.putIfAbsent(name, 0L));
		return found.entrySet()
			.stream()
			.filter((entry) -> !isExpected(entry.getKey(), entry.getValue()))
			.map((entry) -> entry.getKey() + " is there " + entry.getValue() + " times, expected: "
					+ this.objects.getOrDefault(entry.getKey(), Expectation.NONE))
			.toList();
	}

	private boolean isExpected(String name, long count) {
		return switch (this.objects.getOrDefault(name, Expectation.NONE)) {
			case ONE -> count == 1;
			case NONE -> count == 0;
			case UNKNOWN -> count <= 1;
		};
	}

	synchronized long count(Expectation expectation) {
		return this.objects.values().stream().filter(expectation::equals).count();
	}

	/**
	 * How often an object has to be there.
	 */
	enum Expectation {

		/** Made, and the caller knows. */
		ONE,

		/** Refused or removed, and the caller knows. */
		NONE,

		/** The answer got lost, so that the caller has to look. */
		UNKNOWN

	}

}
