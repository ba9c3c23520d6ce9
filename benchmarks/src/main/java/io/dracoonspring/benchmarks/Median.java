/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.benchmarks;

import java.util.List;

/**
 * The value in the middle, which what else the machine does disturbs less than a mean.
 */
public final class Median {

	private Median() {
	}

	/**
	 * Return the value in the middle.
	 * @param <T> the type of the values
	 * @param values an odd number of values, in any order
	 * @return the median
	 */
	public static <T extends Comparable<T>> T of(List<T> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
