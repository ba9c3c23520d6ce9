// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.answer;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.Range;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.WireValue;
import io.dracoonspring.api.account.UserAgentCategory;
import io.dracoonspring.api.config.PolicyEditor;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;

/** Compares the JSON of one answer with the type into which the client reads it. */
final class ShapeComparison {

	/** The form in which servers return points in time. */
	private static final Pattern TIME = Pattern
		.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|\\+00:?00)");

	private static final String UNKNOWN_CONSTANT = "UNKNOWN";

	/**
	 * Enums whose constant {@code UNKNOWN} is a documented value and also the fallback
	 * for other values.
	 */
	private static final Set<Class<?>> DOCUMENTED_FALLBACKS = Set.of(UserAgentCategory.class);

	/** Schema names that differ from the names of their records. */
	private static final Map<Class<?>, String> SCHEMAS = Map.of(PolicyEditor.class, "UserInfo");

	private static final Set<Class<?>> INTEGERS = Set.of(Long.class, Integer.class, Short.class);

	private final String operation;

	private final Documents documents;

	private final Redaction redaction;

	private final List<Difference> differences = new ArrayList<>();

	ShapeComparison(String operation, Documents documents, Redaction redaction) {
		this.operation = operation;
		this.documents = documents;
		this.redaction = redaction;
	}

	/**
	 * Compares an answer.
	 * @param answer the JSON
	 * @param method the method of the client that reads it
	 * @return the differences
	 */
	List<Difference> compare(JsonNode answer, Method method) {
		ParameterizedType publisher = (ParameterizedType) method.getGenericReturnType();
		Type content = publisher.getActualTypeArguments()[0];
		if (publisher.getRawType() == Flux.class) {
			list(answer, content);
		}
		else {
			value("", answer, content);
		}
		return this.differences;
	}

	// reads the whole answer as the list, or the first list in it
	private void list(JsonNode answer, Type element) {
		if (answer.isArray()) {
			elements("", answer, element);
			return;
		}
		if (!answer.isObject()) {
			differ(Kind.TYPE, "", "expected a list, found " + kind(answer));
			return;
		}
		boolean found = false;
		for (Map.Entry<String, JsonNode> property : answer.properties()) {
			if (!found && property.getValue().isArray()) {
				found = true;
				elements(this.redaction.show(property.getKey()), property.getValue(), element);
			}
			else if (!"range".equals(property.getKey())) {
				unknown("", property);
			}
		}
	}

	private void elements(String place, JsonNode list, Type element) {
		for (JsonNode value : list) {
			value(place + "[]", value, element);
		}
	}

	private void value(String place, JsonNode value, Type type) {
		if (type instanceof ParameterizedType generic) {
			if (generic.getRawType() == Page.class) {
				page(place, value, generic.getActualTypeArguments()[0]);
			}
			else if (generic.getRawType() == List.class) {
				if (is(place, value.isArray(), "list", value)) {
					elements(place, value, generic.getActualTypeArguments()[0]);
				}
			}
		}
		else if (type instanceof Class<?> raw) {
			single(place, value, ClassUtils.resolvePrimitiveIfNecessary(raw));
		}
	}

	private void single(String place, JsonNode value, Class<?> type) {
		if (INTEGERS.contains(type)) {
			if (is(place, value.isIntegralNumber(), "integer", value) && type == Integer.class
					&& !value.canConvertToInt()) {
				differ(Kind.TYPE, place, "expected an integer of 32 bits, found a larger one");
			}
		}
		else if (type == Boolean.class) {
			is(place, value.isBoolean(), "boolean", value);
		}
		else if (type == String.class || type == Secret.class) {
			is(place, value.isString(), "string", value);
		}
		else if (type == Instant.class) {
			time(place, value);
		}
		else if (type.isEnum()) {
			constant(place, value, type);
		}
		else if (type.isRecord()) {
			object(place, value, type);
		}
	}

	private void page(String place, JsonNode page, Type element) {
		if (page.isArray()) {
			elements(place, page, element);
			return;
		}
		if (!is(place, page.isObject(), "object", page)) {
			return;
		}
		JsonNode range = page.has("pagination") ? page.get("pagination") : page.path("range");
		JsonNode items = page.path("items");
		for (Map.Entry<String, JsonNode> property : page.properties()) {
			if (!Set.of("range", "pagination", "items").contains(property.getKey())) {
				unknown(place, property);
			}
		}
		if (range.isObject()) {
			object(inner(place, "range"), range, Range.class);
			extent(inner(place, "range"), range, items.size());
		}
		else {
			missing(inner(place, "range"));
		}
		if (items.isMissingNode() || items.isNull()) {
			missing(inner(place, "items"));
		}
		else if (is(inner(place, "items"), items.isArray(), "list", items)) {
			elements(inner(place, "items"), items, element);
		}
	}

	private void extent(String place, JsonNode range, int count) {
		long total = range.path("total").asLong(count);
		long limit = range.path("limit").asLong(0);
		if (count > total) {
			differ(Kind.RANGE, place, "the page has more entries than the total");
		}
		if (limit > 0 && count > limit) {
			differ(Kind.RANGE, place, "the page has more entries than the limit");
		}
	}

	private void object(String place, JsonNode object, Class<?> type) {
		if (!is(place, object.isObject(), "object", object)) {
			return;
		}
		Set<String> known = new TreeSet<>(
				this.documents.deprecatedFields(SCHEMAS.getOrDefault(type, type.getSimpleName())));
		for (RecordComponent component : type.getRecordComponents()) {
			known.add(component.getName());
			String field = inner(place, component.getName());
			JsonNode value = object.path(component.getName());
			if (!value.isMissingNode() && !value.isNull()) {
				value(field, value, component.getGenericType());
			}
			else if (isRequired(component)) {
				missing(field);
			}
		}
		for (Map.Entry<String, JsonNode> property : object.properties()) {
			if (!known.contains(property.getKey())) {
				unknown(place, property);
			}
		}
	}

	// no list is required, because the client reads a missing list as an empty list
	private static boolean isRequired(RecordComponent component) {
		return component.getType() != List.class && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private void time(String place, JsonNode value) {
		if (!value.isString()) {
			differ(Kind.TIME, place, "expected a date and time in UTC, found " + kind(value));
		}
		else if (!TIME.matcher(value.asString()).matches()) {
			// report only the form, because a time may identify a person's action
			differ(Kind.TIME, place, "expected a date and time in UTC, found the form "
					+ this.redaction.show(value.asString().replaceAll("\\d", "9")));
		}
	}

	private void constant(String place, JsonNode value, Class<?> type) {
		if (!WireValue.class.isAssignableFrom(type)) {
			return;
		}
		boolean number = Arrays.stream(type.getMethods())
			.filter((method) -> method.isAnnotationPresent(JsonValue.class))
			.anyMatch((method) -> method.getReturnType() != String.class);
		if (!is(place, number ? value.isIntegralNumber() : value.isString(), number ? "integer" : "string", value)) {
			return;
		}
		Set<String> known = Arrays.stream(type.getEnumConstants())
			.filter((constant) -> DOCUMENTED_FALLBACKS.contains(type)
					|| !UNKNOWN_CONSTANT.equals(((Enum<?>) constant).name()))
			.map((constant) -> ((WireValue) constant).wireValue())
			.collect(Collectors.toSet());
		if (!known.contains(value.asString())) {
			differ(Kind.VALUE, place, "found " + this.redaction.show(value.asString()));
		}
	}

	private boolean is(String place, boolean expected, String name, JsonNode value) {
		if (!expected) {
			differ(Kind.TYPE, place, "expected " + name + ", found " + kind(value));
		}
		return expected;
	}

	private void missing(String place) {
		differ(Kind.MISSING, place, "expected a value, found none");
	}

	private void unknown(String place, Map.Entry<String, JsonNode> property) {
		differ(Kind.UNKNOWN, inner(place, this.redaction.show(property.getKey())),
				"found " + kind(property.getValue()));
	}

	private void differ(Kind kind, String place, String detail) {
		this.differences.add(new Difference(kind, this.operation, place, detail));
	}

	private static String inner(String place, String name) {
		return place.isEmpty() ? name : place + '.' + name;
	}

	static String kind(JsonNode value) {
		if (value.isIntegralNumber()) {
			return "integer";
		}
		if (value.isNumber()) {
			return "decimal number";
		}
		if (value.isArray()) {
			return "list";
		}
		if (value.isMissingNode()) {
			return "nothing";
		}
		return value.isString() ? "string" : value.isBoolean() ? "boolean" : value.isObject() ? "object" : "null";
	}

}
