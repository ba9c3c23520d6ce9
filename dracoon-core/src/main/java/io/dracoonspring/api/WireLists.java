// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Makes lists of answers safe to use. A list that the server left out is empty, so that
 * nobody has to check for it.
 */
public final class WireLists {

	private WireLists() {
	}

	/**
	 * Copies a list of an answer.
	 * @param <T> the type of the elements
	 * @param list the list, or {@code null} if it was missing
	 * @return an unmodifiable list without {@code null} elements
	 */
	public static <T> List<T> copyOf(@Nullable List<? extends @Nullable T> list) {
		if (list == null) {
			return List.of();
		}
		return list.stream().<T>mapMulti((element, sink) -> {
			if (Objects.nonNull(element)) {
				sink.accept(element);
			}
		}).toList();
	}

}
