// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CsvText;

/** Writes lists of an inventory as CSV. */
final class InventoryCsv {

	private InventoryCsv() {
	}

	@SafeVarargs
	static <T> String of(List<String> header, List<T> entries, Function<T, @Nullable Object>... columns) {
		StringBuilder csv = new StringBuilder(CsvText.line(header)).append('\n');
		for (T entry : entries) {
			csv.append(CsvText.line(Arrays.stream(columns).map((column) -> column.apply(entry)).toList())).append('\n');
		}
		return csv.toString();
	}

}
