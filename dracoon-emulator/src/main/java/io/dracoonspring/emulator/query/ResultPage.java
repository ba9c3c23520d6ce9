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

package io.dracoonspring.emulator.query;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a listing, in the shape of the answer: {@code {range, items}}.
 *
 * @param <T> the type of the items
 * @param range the part shown
 * @param items the items shown
 */
public record ResultPage<T>(ResultRange range, List<T> items) {

	public ResultPage {
		items = List.copyOf(items);
	}

	/**
	 * Return the same page with each item converted.
	 * @param converter the conversion
	 */
	public <R> ResultPage<R> map(Function<? super T, ? extends R> converter) {
		return new ResultPage<>(this.range, this.items.stream().<R>map(converter).toList());
	}

}
