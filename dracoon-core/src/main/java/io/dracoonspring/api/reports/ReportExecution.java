// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Determines when the server creates a report.
 *
 * @param type the trigger
 * @param timeOfDay the time of the day of a monthly execution, such as {@code 06:30:00}
 * @param dayOfMonth the day of the month of a monthly execution, from 1 on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportExecution(ReportExecutionType type, @Nullable String timeOfDay, @Nullable Integer dayOfMonth) {

	// use this pattern, because toString() of a LocalTime omits seconds that are zero
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

	/**
	 * Returns the execution of a report that the server creates on request.
	 * @return the value
	 */
	public static ReportExecution onDemand() {
		return new ReportExecution(ReportExecutionType.ON_DEMAND, null, null);
	}

	/**
	 * Returns a monthly execution.
	 * @param dayOfMonth the day of the month, 1 to 31
	 * @param timeOfDay the time of the day, to the second
	 * @return the value
	 */
	public static ReportExecution monthly(int dayOfMonth, LocalTime timeOfDay) {
		Assert.isTrue(dayOfMonth >= 1 && dayOfMonth <= 31, "'dayOfMonth' must be between 1 and 31");
		Assert.notNull(timeOfDay, "'timeOfDay' must not be null");
		return new ReportExecution(ReportExecutionType.MONTHLY, TIME.format(timeOfDay), dayOfMonth);
	}

}
