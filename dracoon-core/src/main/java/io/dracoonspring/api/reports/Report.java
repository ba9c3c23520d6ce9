// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.WireLists;

/**
 * A report.
 *
 * @param id the id
 * @param name the name
 * @param type how often it is made
 * @param subType what it is about
 * @param enabled whether it is to be made
 * @param execution when it is made; periodic reports only
 * @param formats the formats, each of which gives a file
 * @param filter what goes into it
 * @param target where it is stored
 * @param state how far it is
 * @param error why it was not made
 * @param created when it was asked for
 * @param lastModified when it last changed
 */
@ExtensibleRecord
public record Report(Long id, @Nullable String name, @Nullable ReportType type, @Nullable ReportSubType subType,
		@Nullable Boolean enabled, @Nullable ReportExecution execution, List<ReportFormat> formats,
		@Nullable ReportFilter filter, @Nullable ReportTarget target, @Nullable ReportState state,
		@Nullable ReportError error, @Nullable Instant created, @Nullable Instant lastModified) {

	public Report {
		formats = WireLists.copyOf(formats);
	}

}
