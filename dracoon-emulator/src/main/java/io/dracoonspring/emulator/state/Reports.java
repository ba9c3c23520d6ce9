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

package io.dracoonspring.emulator.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All reports.
 */
public final class Reports {

	private final Map<Long, Report> byId = new LinkedHashMap<>();

	private long lastId;

	/**
	 * Add a report.
	 * @param author who wants it
	 * @param due when it is to be written, {@code null} for never
	 */
	public Report add(Report.Definition definition, long author, Instant now, @Nullable Instant due) {
		Report report = new Report(++this.lastId, definition, author, now, due);
		this.byId.put(report.id(), report);
		return report;
	}

	/**
	 * Return all reports.
	 * @return the reports, oldest first
	 */
	public List<Report> all() {
		return List.copyOf(this.byId.values());
	}

	/**
	 * Remove a report. What it has written stays.
	 */
	public boolean remove(long id) {
		return this.byId.remove(id) != null;
	}

}
