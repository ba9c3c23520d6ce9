// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * A report.
 *
 * @param id the id
 * @param name the name
 * @param type the type, single or periodic
 * @param subType the subject
 * @param enabled whether it is enabled
 * @param execution when the server creates it; periodic reports only
 * @param formats the formats; the server creates one file for each
 * @param filter the filter for the events of the report
 * @param target the target room
 * @param state the state
 * @param error the reason why the report was not created
 * @param created when it was requested
 * @param lastModified when it last changed
 */
@ExtensibleRecord
public record Report(long id, @Nullable String name, @Nullable ReportType type, @Nullable ReportSubType subType,
		@Nullable Boolean enabled, @Nullable ReportExecution execution, List<ReportFormat> formats,
		@Nullable ReportFilter filter, @Nullable ReportTarget target, @Nullable ReportState state,
		@Nullable ReportError error, @Nullable Instant created, @Nullable Instant lastModified) {

	public Report {
		formats = WireLists.copyOf(formats);
	}

}
