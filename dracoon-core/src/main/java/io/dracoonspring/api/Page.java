// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a longer list.
 *
 * @param <T> the type of the entries
 * @param range which part it is, {@code null} on servers that leave it out
 * @param items the entries
 */
public record Page<T>(@Nullable Range range, List<T> items) {

	/**
	 * Copies the entries; missing ones make an empty page.
	 */
	public Page {
		items = WireLists.copyOf(items);
	}

}
