// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.report;

import org.springframework.batch.infrastructure.item.file.transform.LineAggregator;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.VisibleText;

/**
 * Writes items as lines with one JSON object each. No value can break a line.
 *
 * @param json the mapper that writes the objects
 * @param <T> the type of the items
 */
public record JsonLines<T>(JsonMapper json) implements LineAggregator<T> {

	@Override
	public String aggregate(T item) {
		// escape the whole line, because the characters to escape occur only in JSON
		// strings, and JSON has the same escapes as VisibleText
		return VisibleText.of(this.json.writeValueAsString(item));
	}

}
