// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads the header {@code Retry-After}, which holds seconds or a date. */
public final class RetryAfter {

	private RetryAfter() {
	}

	/**
	 * Reads the header {@code Retry-After}.
	 * @return the time to wait, or {@code null} if the header is missing or cannot be
	 * read
	 */
	public static @Nullable Duration of(HttpHeaders headers) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		if (value == null || value.isBlank()) {
			return null;
		}
		String text = value.strip();
		if (text.chars().allMatch((character) -> character >= '0' && character <= '9')) {
			return (text.length() < 10) ? Duration.ofSeconds(Long.parseLong(text)) : null;
		}
		try {
			Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			Duration wait = Duration.between(Instant.now(), date);
			return wait.isNegative() ? Duration.ZERO : wait;
		}
		catch (DateTimeException ex) {
			// ignore a value that cannot be read
			return null;
		}
	}

}
