// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.QueryParameters;
import io.dracoonspring.api.internal.ListProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares every method of the API interfaces with the {@link OpenApiDocument API
 * document}.
 */
class OperationContractTests {

	@TestFactory
	Stream<DynamicTest> operationsAreThoseOfTheDocument() {
		OpenApiDocument document = OpenApiDocument.load();
		return ApiMethods.operations()
			.map((method) -> DynamicTest.dynamicTest(ApiMethods.name(method), () -> check(document, method)));
	}

	@Test
	void noOperationHasTwoMethods() {
		Map<String, Long> counts = ApiMethods.operations()
			.collect(Collectors.groupingBy(ApiMethods::operation, Collectors.counting()));
		assertThat(counts).isNotEmpty().allSatisfy((operation, count) -> assertThat(count).as(operation).isOne());
	}

	private void check(OpenApiDocument document, Method method) {
		HttpExchange exchange = ApiMethods.exchange(method);
		String operationName = ApiMethods.operation(method);
		assertThat(pathVariables(method)).as("path variables").isEqualTo(variables(exchange.url()));
		if (Deviations.OPERATIONS.containsKey(operationName)) {
			assertThat(document.operation(method)).as("%s is in the document", operationName).isEmpty();
			return;
		}
		JsonNode operation = document.operation(method).orElse(null);
		assertThat(operation).as("the document has %s", operationName).isNotNull();
		assertThat(OpenApiDocument.isDeprecated(withoutDescription(operation))).as("deprecated")
			.isEqualTo(method.isAnnotationPresent(Deprecated.class));
		checkQuery(document, operation, operationName, method);
		checkHeaders(document, operation, method);
		checkBody(document, operation, method);
		checkAnswer(document, operation, method);
	}

	private void checkHeaders(OpenApiDocument document, JsonNode operation, Method method) {
		Set<String> headers = Stream.of(method.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestHeader.class))
			.map((parameter) -> name(parameter, RequestHeader.class))
			.collect(Collectors.toSet());
		Set<String> documented = new TreeSet<>(document.parameters(operation, "header").keySet());
		// skip the headers for credentials. Skip the header for the date format, too,
		// because the client always uses UTC
		documented.removeAll(Set.of("X-Sds-Auth-Token", "X-Sds-Service-Token", "X-Sds-Date-Format"));
		assertThat(headers).as("headers").isEqualTo(documented);
	}

	private JsonNode withoutDescription(JsonNode operation) {
		// ignore the description, because it may mention deprecated fields
		return operation.deepCopy().asObject().remove(Set.of("description"));
	}

	private void checkQuery(OpenApiDocument document, JsonNode operation, String name, Method method) {
		Set<String> documented = new TreeSet<>();
		document.queryParameters(operation).forEach((parameter, definition) -> {
			if (!OpenApiDocument.isDeprecated(definition)
					&& !Deviations.QUERY_PARAMETERS.containsKey(name + " " + parameter)) {
				documented.add(parameter);
			}
		});
		assertThat(queryParameters(method)).as("query parameters").containsExactlyInAnyOrderElementsOf(documented);
	}

	private void checkBody(OpenApiDocument document, JsonNode operation, Method method) {
		Set<String> parts = Stream.of(method.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestPart.class))
			.map((parameter) -> name(parameter, RequestPart.class))
			.collect(Collectors.toSet());
		assertThat(parts).as("parts of the body").isEqualTo(document.bodyParts(operation));
		String expected = document.body(operation).flatMap(OpenApiDocument::reference).orElse("none");
		String actual = Stream.of(method.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestBody.class))
			.map((parameter) -> parameter.getType().getSimpleName())
			.findFirst()
			.orElse("none");
		assertThat(actual).as("body").isEqualTo(expected);
	}

	private void checkAnswer(OpenApiDocument document, JsonNode operation, Method method) {
		ParameterizedType answer = (ParameterizedType) method.getGenericReturnType();
		Type content = answer.getActualTypeArguments()[0];
		if (content == DataBuffer.class) {
			assertThat(answer.getRawType()).as("answer").isEqualTo(Flux.class);
			assertThat(document.jsonAnswer(operation)).as("answer").isEmpty();
			return;
		}
		JsonNode schema = document.answer(operation).orElse(null);
		if (schema == null) {
			assertThat(content.getTypeName()).as("answer")
				.isIn(Void.class.getName(), ResponseEntity.class.getName() + "<" + Void.class.getName() + ">");
			return;
		}
		if ("array".equals(schema.path("type").asString())) {
			assertThat(answer.getRawType()).as("answer").isEqualTo(isPage(content) ? Mono.class : Flux.class);
			assertThat(simpleName(isPage(content) ? entries(content) : content)).as("elements of the answer")
				.isEqualTo(OpenApiDocument.reference(schema.get("items")).orElseThrow());
			return;
		}
		ListProperty list = method.getAnnotation(ListProperty.class);
		if (list != null) {
			JsonNode wrapper = document.resolve(schema);
			Map<String, JsonNode> properties = document.properties(wrapper);
			assertThat(answer.getRawType()).as("answer").isEqualTo(Flux.class);
			assertThat(properties).as("answer").containsOnlyKeys(list.value());
			assertThat(simpleName(content)).as("elements of the answer")
				.isEqualTo(OpenApiDocument.reference(properties.get(list.value()).get("items")).orElse("String"));
			assertThat(list.optional()).as("the list %s is optional", list.value())
				.isEqualTo(!document.isRequired(wrapper, list.value()));
			return;
		}
		assertThat(answer.getRawType()).as("answer").isEqualTo(Mono.class);
		if (isPage(content)) {
			JsonNode items = document.properties(document.resolve(schema)).get("items");
			assertThat(document.properties(document.resolve(schema))).as("answer").containsOnlyKeys("items", "range");
			assertThat(simpleName(entries(content))).as("items of the answer")
				.isEqualTo(OpenApiDocument.reference(items.get("items")).orElseThrow());
			return;
		}
		assertThat(simpleName(content)).as("answer").isEqualTo(OpenApiDocument.reference(schema).orElse("String"));
	}

	private static boolean isPage(Type type) {
		return type instanceof ParameterizedType page && page.getRawType() == Page.class;
	}

	private static Type entries(Type page) {
		return ((ParameterizedType) page).getActualTypeArguments()[0];
	}

	private static String simpleName(Type type) {
		return ((Class<?>) type).getSimpleName();
	}

	private static Set<String> variables(String path) {
		return Stream.of(path.split("/"))
			.filter((segment) -> segment.startsWith("{"))
			.map((segment) -> segment.substring(1, segment.length() - 1))
			.collect(Collectors.toSet());
	}

	private static Set<String> pathVariables(Method method) {
		return Stream.of(method.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(PathVariable.class))
			.map((parameter) -> name(parameter, PathVariable.class))
			.collect(Collectors.toSet());
	}

	static Set<String> queryParameters(Method method) {
		Set<String> names = new LinkedHashSet<>();
		for (Parameter parameter : method.getParameters()) {
			if (parameter.isAnnotationPresent(RequestParam.class)) {
				names.add(name(parameter, RequestParam.class));
			}
			else if (QueryParameters.class.isAssignableFrom(parameter.getType())) {
				((QueryParameters) Samples.instance(parameter.getType()))
					.forEachParameter((name, value) -> names.add(name));
			}
		}
		return names;
	}

	private static String name(Parameter parameter, Class<? extends java.lang.annotation.Annotation> type) {
		String name = MergedAnnotations.from(parameter).get(type).getString("name");
		return name.isEmpty() ? parameter.getName() : name;
	}

}
