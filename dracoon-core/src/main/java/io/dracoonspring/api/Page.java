// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
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
// the reporting service names the range differently from the rest of the API
public record Page<T>(@JsonAlias("pagination") @Nullable Range range, List<T> items) {

	/**
	 * Copies the entries. If they are missing, the page is empty.
	 */
	@JsonCreator
	public Page {
		items = WireLists.copyOf(items);
	}

	// one operation returns its pages as arrays, without a range
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	private static <T> Page<T> ofArray(List<T> items) {
		return new Page<>(null, items);
	}

}
