// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.api.Secret;
import io.dracoonspring.api.WireValue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares every record that the API interfaces send or receive with the schema that has
 * the name of the record.
 */
class SchemaContractTests {

	/** Finds ids, which are 64 bits wide, even if the document says 32. */
	private static final Pattern ID = Pattern.compile("(\\.id|Id|\\.ids\\[]|Ids\\[])$");

	@TestFactory
	Stream<DynamicTest> recordsAreThoseOfTheDocument() {
		OpenApiDocument document = OpenApiDocument.load();
		Set<Class<?>> requests = new LinkedHashSet<>();
		Set<Class<?>> answers = new LinkedHashSet<>();
		ApiMethods.operations().forEach((method) -> {
			collect(method.getGenericReturnType(), answers);
			Stream.of(method.getParameters())
				.filter((parameter) -> parameter.isAnnotationPresent(RequestBody.class))
				.forEach((parameter) -> collect(parameter.getType(), requests));
		});
		Map<Class<?>, Boolean> all = new LinkedHashMap<>();
		answers.forEach((type) -> all.put(type, true));
		requests.forEach((type) -> all.putIfAbsent(type, false));
		return all.entrySet()
			.stream()
			.filter((entry) -> !Deviations.NOT_IN_DOCUMENT.containsKey(entry.getKey().getSimpleName()))
			.map((entry) -> DynamicTest.dynamicTest(entry.getKey().getSimpleName(),
					() -> check(document, entry.getKey(), entry.getValue())));
	}

	/** Adds the records that a type consists of. */
	static void collect(Type type, Set<Class<?>> records) {
		if (type instanceof ParameterizedType parameterized) {
			collect(parameterized.getRawType(), records);
			Arrays.stream(parameterized.getActualTypeArguments()).forEach((argument) -> collect(argument, records));
		}
		else if (type instanceof Class<?> candidate && candidate.isRecord() && candidate != Secret.class
				&& records.add(candidate)) {
			Arrays.stream(candidate.getRecordComponents())
				.forEach((component) -> collect(component.getGenericType(), records));
		}
	}

	private void check(OpenApiDocument document, Class<?> type, boolean answer) {
		String name = type.getSimpleName();
		JsonNode schema = document.schema(name).orElse(null);
		assertThat(schema).as("the document has the schema %s", name).isNotNull();
		Map<String, JsonNode> properties = document.properties(schema);
		Map<String, RecordComponent> components = Arrays.stream(type.getRecordComponents())
			.collect(Collectors.toMap(RecordComponent::getName, (component) -> component));
		assertThat(components.keySet().stream().filter((component) -> !properties.containsKey(component)))
			.as("components that are not properties of the schema")
			.allSatisfy((component) -> assertThat(Deviations.COMPONENTS).containsKey(name + "." + component));
		Set<String> missing = new TreeSet<>();
		properties.forEach((property, definition) -> {
			RecordComponent component = components.get(property);
			if (component != null) {
				checkType(document, name + "." + property, definition, component.getGenericType());
				checkNullability(document, schema, definition, name + "." + property, component, answer);
			}
			else if (!OpenApiDocument.isDeprecated(definition)
					&& !Deviations.PROPERTIES.containsKey(name + "." + property)) {
				missing.add(property);
			}
		});
		assertThat(missing).as("properties without a component").isEmpty();
	}

	private void checkNullability(OpenApiDocument document, JsonNode schema, JsonNode definition, String name,
			RecordComponent component, boolean answer) {
		AnnotatedType type = component.getAnnotatedType();
		boolean nullable = type.isAnnotationPresent(Nullable.class);
		boolean required = document.isRequired(schema, component.getName())
				&& !OpenApiDocument.isDeprecated(definition);
		if (required) {
			assertThat(nullable).as("%s is @Nullable", name).isEqualTo(Deviations.NULLABLE.containsKey(name));
		}
		else if (answer && component.getType() == List.class) {
			assertThat(nullable).as("%s is @Nullable, but a missing list in a response is empty", name).isFalse();
		}
		else {
			assertThat(nullable).as("%s is @Nullable", name).isEqualTo(!Deviations.REQUIRED.containsKey(name));
		}
	}

	private void checkType(OpenApiDocument document, String name, JsonNode definition, Type type) {
		if (Deviations.TYPES.containsKey(name)) {
			return;
		}
		if (OpenApiDocument.reference(definition).isPresent()) {
			assertThat(((Class<?>) type).getSimpleName()).as(name)
				.isEqualTo(OpenApiDocument.reference(definition).get());
			return;
		}
		String kind = definition.path("type").asString();
		if ("array".equals(kind)) {
			ParameterizedType list = (ParameterizedType) type;
			assertThat(list.getRawType()).as(name).isEqualTo(List.class);
			checkType(document, name + "[]", definition.get("items"), list.getActualTypeArguments()[0]);
		}
		else if (type instanceof Class<?> constants && constants.isEnum()) {
			checkConstants(name, definition, constants);
		}
		else {
			Type wire = (type == Secret.class) ? String.class : ClassUtils.resolvePrimitiveIfNecessary((Class<?>) type);
			assertThat(definition.has("enum") && wire == String.class).as("%s has fixed values", name).isFalse();
			assertThat(wire).as(name).isEqualTo(expectedType(name, kind, definition.path("format").asString("")));
		}
	}

	private void checkConstants(String name, JsonNode definition, Class<?> type) {
		assertThat(WireValue.class).as(name).isAssignableFrom(type);
		assertThat(definition.path("type").asString()).as(name).isIn("string", "integer");
		Set<String> documented = definition.path("enum")
			.valueStream()
			.map((value) -> value.asString())
			.collect(Collectors.toSet());
		// omit the constant for unknown values, unless the document has its value
		Set<String> constants = Arrays.stream(type.getEnumConstants())
			.filter((constant) -> !"UNKNOWN".equals(constant.toString())
					|| documented.contains(((WireValue) constant).wireValue()))
			.map((constant) -> ((WireValue) constant).wireValue())
			.collect(Collectors.toSet());
		if (!documented.isEmpty()) {
			assertThat(constants).as(name).isEqualTo(documented);
		}
	}

	private static Class<?> expectedType(String name, String kind, String format) {
		return switch (kind) {
			case "integer" -> ("int64".equals(format) || ID.matcher(name).find()) ? Long.class : Integer.class;
			case "boolean" -> Boolean.class;
			case "string" -> "date-time".equals(format) ? Instant.class : String.class;
			default -> throw new IllegalArgumentException("no Java type for " + kind);
		};
	}

}
