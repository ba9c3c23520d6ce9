// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.BuildableRecord;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.WireValue;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the reports to list. The filters and the sort are plain values, because the
 * vendor does not describe the filters and sorts of this list.
 *
 * @param name the name
 * @param type the type, single or periodic
 * @param subType the subject
 * @param state the state
 * @param hasError {@code true} for reports that failed, {@code false} for reports that
 * did not fail
 * @param enabled {@code true} for reports that are enabled, {@code false} for reports
 * that are disabled
 * @param sort the order, a field and {@code asc} or {@code desc}, such as
 * {@code name:asc}
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
@BuildableRecord
public record ReportQuery(@Nullable String name, @Nullable ReportType type, @Nullable ReportSubType subType,
		@Nullable ReportState state, @Nullable Boolean hasError, @Nullable Boolean enabled, @Nullable String sort,
		@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<ReportQuery> {

	/**
	 * Checks the values.
	 */
	public ReportQuery {
		WireValue.requireKnown(type, "type");
		WireValue.requireKnown(subType, "subType");
		WireValue.requireKnown(state, "state");
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all reports.
	 * @return the query
	 */
	public static ReportQuery all() {
		return ReportQueryBuilder.builder().build();
	}

	/**
	 * Returns a copy for reports that have this name.
	 * @param name the name
	 * @return the copy
	 */
	public ReportQuery withName(String name) {
		return ReportQueryBuilder.builder(this).name(name).build();
	}

	/**
	 * Returns a copy for one type of reports.
	 * @param type the type, single or periodic
	 * @return the copy
	 */
	public ReportQuery withType(ReportType type) {
		return ReportQueryBuilder.builder(this).type(type).build();
	}

	/**
	 * Returns a copy for one subject of reports.
	 * @param subType the subject
	 * @return the copy
	 */
	public ReportQuery withSubType(ReportSubType subType) {
		return ReportQueryBuilder.builder(this).subType(subType).build();
	}

	/**
	 * Returns a copy for reports in one state.
	 * @param state the state
	 * @return the copy
	 */
	public ReportQuery withState(ReportState state) {
		return ReportQueryBuilder.builder(this).state(state).build();
	}

	/**
	 * Returns a copy for reports that failed, or for reports that did not fail.
	 * @param hasError {@code true} for reports that failed, {@code false} for reports
	 * that did not fail
	 * @return the copy
	 */
	public ReportQuery withHasError(boolean hasError) {
		return ReportQueryBuilder.builder(this).hasError(hasError).build();
	}

	/**
	 * Returns a copy for reports that are enabled, or for reports that are disabled.
	 * @param enabled {@code true} for reports that are enabled, {@code false} for reports
	 * that are disabled
	 * @return the copy
	 */
	public ReportQuery withEnabled(boolean enabled) {
		return ReportQueryBuilder.builder(this).enabled(enabled).build();
	}

	/**
	 * Returns a copy that lists the reports in another order.
	 * @param sort the order, a field and {@code asc} or {@code desc}, such as
	 * {@code name:asc}
	 * @return the copy
	 */
	public ReportQuery withSort(String sort) {
		return ReportQueryBuilder.builder(this).sort(sort).build();
	}

	@Override
	public ReportQuery withOffset(int offset) {
		return ReportQueryBuilder.builder(this).offset(offset).build();
	}

	@Override
	public ReportQuery withLimit(int limit) {
		return ReportQueryBuilder.builder(this).limit(limit).build();
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("name", this.name)
			.add("type", this.type)
			.add("subType", this.subType)
			.add("state", this.state)
			.add("hasError", this.hasError)
			.add("enabled", this.enabled)
			.add("sort", this.sort)
			.page(this.offset, this.limit);
	}

}
