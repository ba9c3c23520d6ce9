// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks;

import java.util.List;

/**
 * Computes the median. Other processes on the machine disturb a median less than a mean.
 */
public final class Median {

	private Median() {
	}

	/**
	 * Returns the median.
	 * @param <T> the type of the values
	 * @param values an odd number of values, in any order
	 * @return the median
	 */
	public static <T extends Comparable<T>> T of(List<T> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
