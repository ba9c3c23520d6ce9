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

package io.dracoonspring.api.reports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.Range;
import io.dracoonspring.api.WireLists;

/**
 * A part of the list of reports. The reporting service calls the range differently from
 * the rest of the API.
 *
 * @param pagination which part it is
 * @param items the entries
 */
public record ReportList(@Nullable Range pagination, List<Report> items) {

	public ReportList {
		items = WireLists.copyOf(items);
	}

	/**
	 * Return the same as a page like those of the rest of the API.
	 * @return the page
	 */
	public Page<Report> toPage() {
		return new Page<>(this.pagination, this.items);
	}

}
