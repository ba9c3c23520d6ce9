// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.internal.WireLists;

/**
 * A part of a longer list.
 *
 * @param <T> the type of the entries
 * @param range the position of the page, {@code null} if the server omits it
 * @param items the entries
 */
@ExtensibleRecord
public record Page<T>(@Nullable Range range, List<T> items) {

	/**
	 * Copies the entries. If they are missing, the page is empty.
	 */
	public Page {
		items = WireLists.copyOf(items);
	}

}
