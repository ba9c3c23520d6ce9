// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.dracoonspring.api.FilterField;
import io.dracoonspring.api.SortField;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the typed filters and sorts with the tables in the descriptions of the
 * document.
 */
class QueryContractTests {

	private static final Pattern FILTER_ROW = Pattern
		.compile("^\\| (?:\\*\\*)?`(\\w+)`(?:\\*\\*)? *\\|[^|]*\\| *`([a-z, `]+)` *\\|.*", Pattern.MULTILINE);

	private static final Pattern SORT_ROW = Pattern.compile("^\\| (?:\\*\\*)?`(\\w+)`(?:\\*\\*)? *\\|",
			Pattern.MULTILINE);

	@TestFactory
	Stream<DynamicTest> fieldsAreThoseOfTheDocument() {
		OpenApiDocument document = OpenApiDocument.load();
		return ApiMethods.operations()
			.flatMap((method) -> Stream.of(method.getParameterTypes())
				.filter(Class::isRecord)
				.flatMap((type) -> Arrays.stream(type.getRecordComponents()))
				.filter((component) -> Set.of("filters", "sorts").contains(component.getName()))
				.map((component) -> DynamicTest.dynamicTest(ApiMethods.name(method) + " " + component.getName(),
						() -> check(description(document, method), component))));
	}

	private void check(String description, RecordComponent component) throws IllegalAccessException {
		ParameterizedType list = (ParameterizedType) component.getGenericType();
		Class<?> fields = (Class<?>) ((ParameterizedType) list.getActualTypeArguments()[0]).getActualTypeArguments()[0];
		if ("filters".equals(component.getName())) {
			assertThat(declaredFilters(fields)).isNotEmpty()
				.isEqualTo(documentedFilters(section(description, "### Filtering options")));
		}
		else {
			assertThat(declaredSorts(fields)).isNotEmpty()
				.isEqualTo(documentedSorts(section(description, "### Sorting options")));
		}
	}

	private static String description(OpenApiDocument document, Method method) {
		return document.operation(method).orElseThrow().get("description").asString();
	}

	private static String section(String description, String heading) {
		int start = description.indexOf(heading);
		assertThat(start).as(heading).isNotNegative();
		int end = description.indexOf("\n### ", start + 1);
		return description.substring(start, (end < 0) ? description.length() : end);
	}

	private static Map<String, Set<String>> documentedFilters(String table) {
		Map<String, Set<String>> filters = new TreeMap<>();
		Matcher rows = FILTER_ROW.matcher(table);
		while (rows.find()) {
			filters.put(rows.group(1), new TreeSet<>(Arrays.asList(rows.group(2).replace("`", "").split(", *"))));
		}
		return filters;
	}

	private static Map<String, Set<String>> declaredFilters(Class<?> fields) throws IllegalAccessException {
		Map<String, Set<String>> filters = new TreeMap<>();
		for (Field field : fields.getDeclaredFields()) {
			if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof FilterField<?> filter) {
				filters.put(filter.toString(), operators(filter));
			}
		}
		return filters;
	}

	private static Set<String> operators(FilterField<?> filter) {
		Set<String> operators = new TreeSet<>();
		if (filter instanceof FilterField.Equality || filter instanceof FilterField.Text
				|| filter instanceof FilterField.ExactOrder) {
			operators.add("eq");
		}
		if (filter instanceof FilterField.Inequality) {
			operators.add("neq");
		}
		if (filter instanceof FilterField.Key) {
			operators.add("nex");
		}
		if (filter instanceof FilterField.Prefix) {
			operators.add("sw");
		}
		if (filter instanceof FilterField.Containment) {
			operators.add("cn");
		}
		if (filter instanceof FilterField.Order) {
			operators.addAll(Set.of("ge", "le"));
		}
		return operators;
	}

	private static Set<String> documentedSorts(String table) {
		return SORT_ROW.matcher(table)
			.results()
			.map((row) -> row.group(1))
			.filter((name) -> !"FIELD_NAME".equals(name))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> declaredSorts(Class<?> fields) {
		return Arrays.stream(fields.getEnumConstants())
			.map((constant) -> ((SortField<?>) constant).wireName())
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
