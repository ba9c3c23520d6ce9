// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Listing;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.query.ResultPage;
import io.dracoonspring.emulator.internal.query.ResultRange;

/**
 * Represents key-value pairs in JSON (schemas {@code UserAttributes},
 * {@code ProfileAttributes} and {@code NodeAttributes}).
 *
 * @param items the pairs
 */
public record Attributes(@Nullable List<Entry> items) {

	private static final int MAX_LIMIT = 500;

	private static final int MAX_KEY_LENGTH = 255;

	private static final int MAX_VALUE_LENGTH = 4096;

	/**
	 * The maximum number of pairs in a request to DRACOON Cloud. DRACOON Server documents
	 * no maximum.
	 */
	private static final int MAX_AT_ONCE = 200;

	/**
	 * The maximum number of pairs of an object in DRACOON Cloud. DRACOON Server documents
	 * no maximum.
	 */
	private static final int MAX_TOTAL = 500;

	private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9_-]+");

	private static final FilterOperator[] OPERATORS = { FilterOperator.CN, FilterOperator.EQ, FilterOperator.SW };

	private static final FieldSet<Entry> FIELDS = FieldSet.<Entry>builder()
		.text("key", Entry::key, OPERATORS)
		.text("value", Entry::value, OPERATORS)
		.sortText("key", Entry::key)
		.sortText("value", Entry::value)
		.build();

	/**
	 * Describes pairs.
	 * @param attributes values by key
	 */
	public static Attributes of(Map<String, String> attributes) {
		return new Attributes(entries(attributes));
	}

	/**
	 * Returns a page of pairs.
	 * @param attributes values by key
	 * @param request the request with filter, sort order and page
	 */
	public static ResultPage<Entry> page(Map<String, String> attributes, ServerRequest request) {
		return Listing.of(request, FIELDS).page(entries(attributes));
	}

	/**
	 * Returns all pairs as one page.
	 * @param attributes values by key
	 */
	public static ResultPage<Entry> all(Map<String, String> attributes) {
		return new ResultPage<>(new ResultRange(0, MAX_LIMIT, attributes.size()), entries(attributes));
	}

	private static List<Entry> entries(Map<String, String> attributes) {
		return attributes.entrySet().stream().map((entry) -> new Entry(entry.getKey(), entry.getValue())).toList();
	}

	/**
	 * Checks these pairs and puts them into the attributes of an object.
	 * @param target values by key
	 * @param version the version of the server, which determines the limits
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if a pair is not
	 * valid, a key occurs twice or there are too many pairs; in all cases nothing changes
	 */
	public void putInto(Map<String, String> target, ServerVersion version) {
		Map<String, String> checked = checked(version);
		long added = checked.keySet().stream().filter((key) -> !target.containsKey(key)).count();
		if (version.isCloud() && target.size() + added > MAX_TOTAL) {
			throw ErrorCode.BATCH_TOO_LARGE.exception("There must not be more than " + MAX_TOTAL + " attributes");
		}
		target.putAll(checked);
	}

	/**
	 * Checks these pairs.
	 * @param version the version of the server, which determines the limits
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if a pair is not
	 * valid, a key occurs twice or there are too many pairs
	 */
	public void check(ServerVersion version) {
		checked(version);
	}

	private Map<String, String> checked(ServerVersion version) {
		if (version.isCloud() && Fields.required(this.items, "items").size() > MAX_AT_ONCE) {
			throw ErrorCode.BATCH_TOO_LARGE.exception("'items' must not have more than " + MAX_AT_ONCE + " attributes");
		}
		Map<String, String> checked = new LinkedHashMap<>();
		for (Entry entry : Fields.required(this.items, "items")) {
			String key = checkKey(entry.key());
			String value = Fields.required(entry.value(), "value");
			if (value.length() > MAX_VALUE_LENGTH) {
				throw ErrorCode.VALUE_TOO_LONG.exception("'value' must not have more than 4096 characters");
			}
			if (checked.put(key, value) != null) {
				throw PeopleErrorCode.DUPLICATE_KEYS.exception();
			}
		}
		return checked;
	}

	/**
	 * Removes a pair.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the key is not
	 * valid or does not exist
	 */
	public static void remove(Map<String, String> target, String key) {
		if (target.remove(checkKey(key)) == null) {
			throw PeopleErrorCode.ATTRIBUTE_NOT_FOUND.exception();
		}
	}

	private static String checkKey(@Nullable String key) {
		String present = Fields.required(key, "key");
		if (present.length() > MAX_KEY_LENGTH) {
			throw ErrorCode.VALUE_TOO_LONG.exception("'key' must not have more than 255 characters");
		}
		if (!KEY.matcher(present).matches()) {
			throw ErrorCode.CHARACTERS_FORBIDDEN.exception("'key' must consist of letters, digits, '_' and '-'");
		}
		// keys differ only if they differ in lower case
		return present.toLowerCase(Locale.ROOT);
	}

	/** Represents a pair (schema {@code KeyValueEntry}). */
	public record Entry(@Nullable String key, @Nullable String value) {

	}

}
