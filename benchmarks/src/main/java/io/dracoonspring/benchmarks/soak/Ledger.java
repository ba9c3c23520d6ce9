// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records what a caller knows about its objects, by their names. It uses each name once.
 */
final class Ledger {

	private final Map<String, Expectation> objects = new TreeMap<>();

	synchronized void expect(String name, Expectation expectation) {
		this.objects.put(name, expectation);
	}

	/**
	 * Finds the differences.
	 * @param names the names on the server, one for each object
	 * @return a line for each object that is lost or exists too often
	 */
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

	/** Selects how often an object has to exist. */
	enum Expectation {

		/** The object was created, and the caller knows. */
		ONE,

		/** The object was refused or removed, and the caller knows. */
		NONE,

		/** The response was lost, so that the caller has to check. */
		UNKNOWN

	}

}
