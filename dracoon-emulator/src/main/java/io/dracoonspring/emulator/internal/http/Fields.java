// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.error.ErrorCode;

/** Validates input from bodies, path variables and query parameters. */
public final class Fields {

	private static final int MAX_NOTES = 255;

	private static final int MAX_BATCH = 200;

	private static final int MAX_CLASSIFICATION = 4;

	private Fields() {
	}

	/**
	 * Requires a value.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the value is
	 * missing or an empty text
	 */
	public static <T> T required(@Nullable T value, String name) {
		if (value == null || (value instanceof String text && text.isEmpty())) {
			throw ErrorCode.FIELD_MISSING.exception("'" + name + "' must not be empty");
		}
		return value;
	}

	/**
	 * Requires a positive number.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the number is
	 * missing or not positive
	 */
	public static long positive(@Nullable Long value, String name) {
		long number = required(value, name);
		if (number <= 0) {
			throw ErrorCode.NOT_POSITIVE.exception(label(name) + " must be positive: " + name + "=" + number);
		}
		return number;
	}

	// format the name as the real server does: "Parent ID" for parentId and parent_id
	private static String label(String name) {
		String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
		return (words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)).replaceAll("\\b(id|ids)\\b", "ID");
	}

	/**
	 * Reads a number from the path.
	 * @param name the name of the path variable
	 * @return the number, which is positive
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the text is not a
	 * positive number
	 */
	public static long pathId(ServerRequest request, String name) {
		return positive(number(request.pathVariable(name), name), name);
	}

	/**
	 * Checks the ids of a bulk operation.
	 * @return the distinct ids
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there are no ids,
	 * there are too many, or one is not positive
	 */
	public static List<Long> batch(@Nullable List<Long> ids, String name) {
		List<Long> given = ids(ids, name);
		if (given.size() > MAX_BATCH) {
			throw ErrorCode.BATCH_TOO_LARGE.exception("'" + name + "' must not have more than " + MAX_BATCH + " ids");
		}
		return given;
	}

	/**
	 * Checks a list of ids.
	 * @return the distinct ids
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there are no ids
	 * or one is not positive
	 */
	public static List<Long> ids(@Nullable List<Long> ids, String name) {
		List<Long> given = required(ids, name);
		if (given.isEmpty()) {
			throw ErrorCode.FIELD_MISSING.exception("'" + name + "' must not be empty");
		}
		given.forEach((id) -> positive(id, name));
		return given.stream().distinct().toList();
	}

	/**
	 * Reads a number from the query.
	 * @param name the name of the parameter
	 * @return the number, {@code null} if the parameter is missing or empty
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the text is not a
	 * number
	 */
	public static @Nullable Long queryNumber(ServerRequest request, String name) {
		String text = query(request, name);
		return (text != null && !text.isEmpty()) ? number(text, name) : null;
	}

	/**
	 * Reads a boolean from the query.
	 * @param name the name of the parameter
	 * @return the value, {@code false} if the parameter is missing or empty
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the text is not a
	 * boolean
	 */
	public static boolean queryFlag(ServerRequest request, String name) {
		String text = query(request, name);
		if (text == null || text.isEmpty() || text.equalsIgnoreCase("false")) {
			return false;
		}
		if (text.equalsIgnoreCase("true")) {
			return true;
		}
		throw ErrorCode.NOT_A_BOOLEAN.exception("'" + name + "' must be true or false");
	}

	/**
	 * Reads a date from the query.
	 * @param name the name of the parameter
	 * @return the time, {@code null} if the parameter is missing or empty; a date without
	 * a time zone is read as UTC
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the text is not a
	 * date
	 */
	public static @Nullable Instant queryDate(ServerRequest request, String name) {
		String text = query(request, name);
		if (text == null || text.isEmpty()) {
			return null;
		}
		try {
			return InstantJson.parse(text);
		}
		catch (DateTimeException ex) {
			throw ErrorCode.PARAMETER_INVALID.exception("'" + name + "' must be a date");
		}
	}

	/**
	 * Reads a text from the query.
	 * @param name the name of the parameter
	 * @return the text, {@code null} if the parameter is missing
	 */
	public static @Nullable String query(ServerRequest request, String name) {
		return request.queryParams().getFirst(name);
	}

	/**
	 * Checks notes.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the notes are too
	 * long
	 */
	public static @Nullable String notes(@Nullable String notes) {
		if (notes != null && notes.length() > MAX_NOTES) {
			throw ErrorCode.VALUE_TOO_LONG.exception("'notes' must not have more than " + MAX_NOTES + " characters");
		}
		return notes;
	}

	/**
	 * Checks a classification.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the classification
	 * does not exist
	 */
	public static @Nullable Integer classification(@Nullable Integer classification) {
		if (classification != null && (classification < 1 || classification > MAX_CLASSIFICATION)) {
			throw ErrorCode.CLASSIFICATION_INVALID.exception();
		}
		return classification;
	}

	private static long number(String text, String name) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw ErrorCode.NOT_A_NUMBER.exception("'" + name + "' must be a number");
		}
	}

}
