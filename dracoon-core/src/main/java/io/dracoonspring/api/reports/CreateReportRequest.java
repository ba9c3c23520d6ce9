// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.WireValue;

/**
 * A report to create.
 *
 * @param name the name
 * @param type the type, single or periodic
 * @param subType the subject
 * @param formats the formats; the server creates one file for each
 * @param target the target room
 * @param enabled whether it is enabled
 * @param execution when the server creates it; periodic reports only
 * @param filter the filter for the events of the report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateReportRequest(String name, ReportType type, ReportSubType subType, List<ReportFormat> formats,
		ReportTarget target, @Nullable Boolean enabled, @Nullable ReportExecution execution,
		@Nullable ReportFilter filter) implements CreateReportRequestBuilder.With {

	public CreateReportRequest {
		Assert.hasText(name, "'name' must not be empty");
		Assert.notNull(type, "'type' must not be null");
		WireValue.requireKnown(type, "type");
		Assert.notNull(subType, "'subType' must not be null");
		WireValue.requireKnown(subType, "subType");
		Assert.notEmpty(formats, "'formats' must not be empty");
		formats = List.copyOf(formats);
		formats.forEach((value) -> WireValue.requireKnown(value, "formats"));
		Assert.notNull(target, "'target' must not be null");
		if (execution != null) {
			WireValue.requireKnown(execution.type(), "execution");
		}
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param name the name
	 * @param type the type, single or periodic
	 * @param subType the subject
	 * @param formats the formats; the server creates one file for each
	 * @param target the target room
	 * @return the request
	 */
	public static CreateReportRequest of(String name, ReportType type, ReportSubType subType,
			List<ReportFormat> formats, ReportTarget target) {
		return CreateReportRequestBuilder.builder()
			.name(name)
			.type(type)
			.subType(subType)
			.formats(formats)
			.target(target)
			.build();
	}

	/**
	 * Creates a request for a single report, which the server creates at once.
	 * @param name the name
	 * @param subType the subject
	 * @param roomId the id of the room in which the server stores the report
	 * @param format the format
	 * @param more further formats; the server creates one file for each
	 * @return the request
	 */
	public static CreateReportRequest single(String name, ReportSubType subType, long roomId, ReportFormat format,
			ReportFormat... more) {
		return CreateReportRequestBuilder.builder()
			.name(name)
			.type(ReportType.SINGLE)
			.subType(subType)
			.formats(formats(format, more))
			.target(new ReportTarget(roomId))
			.enabled(true)
			.build();
	}

	/**
	 * Creates a request for a monthly report.
	 * @param name the name
	 * @param subType the subject
	 * @param roomId the id of the room in which the server stores the report
	 * @param execution the day and the time, see {@link ReportExecution#monthly}
	 * @param format the format
	 * @param more further formats; the server creates one file for each
	 * @return the request
	 */
	public static CreateReportRequest periodic(String name, ReportSubType subType, long roomId,
			ReportExecution execution, ReportFormat format, ReportFormat... more) {
		return new CreateReportRequest(name, ReportType.PERIODIC, subType, formats(format, more),
				new ReportTarget(roomId), true, execution, null);
	}

	private static List<ReportFormat> formats(ReportFormat format, ReportFormat... more) {
		List<ReportFormat> formats = new ArrayList<>();
		formats.add(format);
		formats.addAll(List.of(more));
		return formats;
	}

}
