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
	 * Copy a list of an answer.
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
