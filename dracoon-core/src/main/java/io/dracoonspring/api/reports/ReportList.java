// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.Range;
import io.dracoonspring.api.internal.WireLists;

/**
 * A part of the list of reports. The reporting service names the range differently from
 * the rest of the API.
 *
 * @param pagination the position of the part
 * @param items the entries
 */
@ExtensibleRecord
public record ReportList(@Nullable Range pagination, List<Report> items) {

	public ReportList {
		items = WireLists.copyOf(items);
	}

	/**
	 * Returns this part as a page, as in the rest of the API.
	 * @return the page
	 */
	public Page<Report> toPage() {
		return new Page<>(this.pagination, this.items);
	}

}
