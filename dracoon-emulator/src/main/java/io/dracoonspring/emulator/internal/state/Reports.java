// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** All reports. */
public final class Reports {

	private final Map<Long, Report> byId = new LinkedHashMap<>();

	private long lastId;

	/**
	 * Adds a report.
	 * @param author the id of the user who requests the report
	 * @param due when the report is due, {@code null} for never
	 */
	public Report add(Report.Definition definition, long author, Instant now, @Nullable Instant due) {
		Report report = new Report(++this.lastId, definition, author, now, due);
		this.byId.put(report.id(), report);
		return report;
	}

	/** Returns all reports, oldest first. */
	public List<Report> all() {
		return List.copyOf(this.byId.values());
	}

	/** Removes a report. Files that the report has written remain. */
	public boolean remove(long id) {
		return this.byId.remove(id) != null;
	}

}
