// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.query;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a listing, in the form of the response: {@code {range, items}}.
 *
 * @param range the position of the page in the result
 * @param items the items of the page
 */
public record ResultPage<T>(ResultRange range, List<T> items) {

	public ResultPage {
		items = List.copyOf(items);
	}

	/**
	 * Returns the same page with each item converted.
	 * @param converter the conversion
	 */
	public <R> ResultPage<R> map(Function<? super T, ? extends R> converter) {
		return new ResultPage<>(this.range, this.items.stream().<R>map(converter).toList());
	}

}
