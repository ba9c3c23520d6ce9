// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records the expectations of a caller about its objects, by their names. The caller uses
 * each name once.
 */
final class Ledger {

	private final Map<String, Expectation> objects = new TreeMap<>();

	synchronized void expect(String name, Expectation expectation) {
		this.objects.put(name, expectation);
	}

	/**
	 * Finds the differences between the expectations and the server.
	 * @param names the names on the server, one for each object
	 * @return a line for each object that does not exist as often as expected
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

	/** Selects how often an object with a name has to exist. */
	enum Expectation {

		/**
		 * The object exists once, because the caller received the response to its
		 * creation.
		 */
		ONE,

		/**
		 * The object does not exist. The server refused to create the object, the upload
		 * failed before its completion was requested, or the server confirmed the
		 * deletion.
		 */
		NONE,

		/**
		 * The object may exist once. The response to its creation was lost, the upload
		 * failed after its completion was requested, or the deletion failed.
		 */
		UNKNOWN

	}

}
