// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.internal;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Copies lists of responses. If the server omits a list, the copy is empty. Therefore no
 * caller has to check whether a list is missing.
 */
public final class WireLists {

	private WireLists() {
	}

	/**
	 * Copies a list of a response.
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
