// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

/**
 * Parses points in time in the formats of all server versions. A text may have fractions
 * of a second, and {@code Z} or a numeric offset from UTC at its end. A text without an
 * offset is in UTC. A date without a time stands for the start of the day.
 */
public final class WireTime {

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.optionalStart()
		.appendPattern("['T'][' ']")
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.optionalStart()
		.appendPattern("[XXXXX][XXXX][X]")
		.optionalEnd()
		.optionalEnd()
		.toFormatter();

	private WireTime() {
	}

	/**
	 * Parses a point in time.
	 * @param text the text, without surrounding whitespace
	 * @return the point in time
	 * @throws DateTimeException if the text is not a point in time
	 */
	public static Instant parse(String text) {
		TemporalAccessor value = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
		if (value instanceof OffsetDateTime dateTime) {
			return dateTime.toInstant();
		}
		return (value instanceof LocalDateTime dateTime) ? dateTime.toInstant(ZoneOffset.UTC)
				: LocalDate.from(value).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

}
