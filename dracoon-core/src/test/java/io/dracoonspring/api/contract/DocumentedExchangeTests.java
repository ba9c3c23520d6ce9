// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.WireValue;
import io.dracoonspring.api.contract.SchemaSamples.Style;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.apidocument.Edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Exchanges messages with a test server. An independent validator checks the requests
 * against the {@link OpenApiDocument API document}. {@link SchemaSamples} creates the
 * responses from the schemas of this document.
 */
class DocumentedExchangeTests {

	private static final AtomicReference<Answer> ANSWER = new AtomicReference<>();

	private static OpenApiDocument document;

	private static SchemaSamples samples;

	private static OpenApiInteractionValidator validator;

	private static ApiServer server;

	private final JsonMapper mapper = ApiServer.mapper();

	@BeforeAll
	static void start() {
		document = OpenApiDocument.load();
		samples = new SchemaSamples(document);
		validator = OpenApiInteractionValidator.createForInlineApiSpecification(document.text())
			.withLevelResolver(LevelResolver.create()
				// the test server needs no credentials
				.withLevel("validation.request.security", ValidationReport.Level.IGNORE)
				.withLevel("validation.request.parameter.header.missing", ValidationReport.Level.IGNORE)
				.withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
				.build())
			.build();
		server = ApiServer.answering((call) -> ANSWER.get());
	}

	@AfterAll
	static void stop() {
		if (server != null) {
			server.close();
		}
	}

	@TestFactory
	Stream<DynamicTest> requestsAreValid() {
		return documented((method) -> Stream.of(Style.MAXIMAL, Style.MINIMAL)
			.map((style) -> DynamicTest.dynamicTest(ApiMethods.name(method) + " " + style,
					() -> checkRequest(method, style))));
	}

	@TestFactory
	Stream<DynamicTest> answersAreRead() {
		return Stream.of(Edition.SERVER, Edition.CLOUD)
			.flatMap((edition) -> answers(edition, OpenApiDocument.load(edition)));
	}

	private Stream<DynamicTest> answers(Edition edition, OpenApiDocument described) {
		return ApiMethods.operations()
			.flatMap((method) -> described.operation(method)
				.stream()
				.flatMap((operation) -> described.jsonAnswer(operation).stream())
				.flatMap((schema) -> Stream.of(Style.values())
					.map((style) -> DynamicTest.dynamicTest(edition + " " + ApiMethods.name(method) + " " + style,
							() -> checkAnswer(described, method, schema, style)))));
	}

	@TestFactory
	Stream<DynamicTest> missingAnswersAreRead() {
		OpenApiDocument cloud = OpenApiDocument.load(Edition.CLOUD);
		return documented((method) -> cloud.operation(method)
			.stream()
			.filter((operation) -> operation.get("responses").has("204") && cloud.answer(operation).isEmpty())
			.map((operation) -> DynamicTest.dynamicTest(ApiMethods.name(method), () -> {
				ANSWER.set(Answer.noContent());
				assertThat(call(method, Style.MAXIMAL)).isEmpty();
			})));
	}

	private static Stream<DynamicTest> documented(Function<Method, Stream<DynamicTest>> tests) {
		return ApiMethods.operations().filter((method) -> document.operation(method).isPresent()).flatMap(tests);
	}

	private void checkRequest(Method method, Style style) throws ReflectiveOperationException {
		ANSWER.set(Answer.json(""));
		server.calls().clear();
		call(method, style).forEach(Samples::release);
		assertThat(server.calls()).hasSize(1);
		Call call = server.calls().get(0);
		boolean multipart = Arrays.stream(method.getParameters())
			.anyMatch((part) -> part.isAnnotationPresent(RequestPart.class));
		Request request = request(call, multipart);
		assertThat(validator.validateRequest(request).getMessages())
			.filteredOn((message) -> message.getLevel() == ValidationReport.Level.ERROR)
			.as("%s %s", call, call.body())
			.isEmpty();
		document.body(document.operation(method).orElseThrow())
			.filter((schema) -> !multipart)
			.ifPresent((schema) -> assertThat(this.mapper.readTree(call.body())).as("body")
				.isEqualTo(withoutDeprecated(schema, body(schema, style, bodyType(method)))));
	}

	private static Class<?> bodyType(Method method) {
		return Arrays.stream(method.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestBody.class))
			.findFirst()
			.orElseThrow()
			.getType();
	}

	private static JsonNode body(JsonNode schema, Style style, Class<?> type) {
		JsonNode body = samples.of(schema, style);
		String name = OpenApiDocument.reference(schema).orElse("");
		document.properties(document.resolve(schema)).forEach((property, definition) -> {
			// add values that the client requires, but the document does not require
			if (Deviations.REQUIRED.containsKey(name + "." + property)) {
				((ObjectNode) body).set(property, samples.of(definition, style));
			}
		});
		return withKnownConstants(body, type);
	}

	/**
	 * Replaces a sample text by a constant if the component of the record is an enum,
	 * because the document describes some of these properties as plain texts.
	 */
	private static JsonNode withKnownConstants(JsonNode body, Type type) {
		if (type instanceof ParameterizedType list) {
			body.forEach((element) -> withKnownConstants(element, list.getActualTypeArguments()[0]));
		}
		if (type instanceof Class<?> raw && raw.isRecord()) {
			for (RecordComponent component : raw.getRecordComponents()) {
				JsonNode value = body.get(component.getName());
				if (value != null && component.getType().isEnum() && "text".equals(value.asString())) {
					((ObjectNode) body).put(component.getName(),
							((WireValue) component.getType().getEnumConstants()[0]).wireValue());
				}
				else if (value != null) {
					withKnownConstants(value, component.getGenericType());
				}
			}
		}
		return body;
	}

	private Request request(Call call, boolean multipart) {
		UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(call.uri());
		String path = uri.build().getPath();
		SimpleRequest.Builder request = new SimpleRequest.Builder(call.method(),
				String.valueOf(path).substring("/api".length()));
		uri.build(true).getQueryParams().forEach((name, values) -> request.withQueryParam(name, values));
		server.lastHeaders().forEach((name, value) -> request.withHeader(name, value));
		if (multipart) {
			// leave the body empty, because the validator cannot read parts. Other tests
			// check the parts
			return request.withBody("").withHeader(HttpHeaders.CONTENT_TYPE, "multipart/form-data").build();
		}
		return call.body().isEmpty() ? request.build() : request.withBody(call.body(), StandardCharsets.UTF_8).build();
	}

	/** Removes deprecated properties from a sample, because no record has them. */
	private static JsonNode withoutDeprecated(JsonNode schema, JsonNode sample) {
		JsonNode resolved = document.resolve(schema);
		if (sample.isArray()) {
			sample.forEach((element) -> withoutDeprecated(resolved.get("items"), element));
		}
		if (sample instanceof ObjectNode object) {
			document.properties(resolved.has("properties") ? resolved : base(resolved)).forEach((name, definition) -> {
				if (OpenApiDocument.isDeprecated(definition)) {
					object.remove(name);
				}
				else if (object.has(name)) {
					withoutDeprecated(definition, object.get(name));
				}
			});
		}
		return sample;
	}

	private static JsonNode base(JsonNode schema) {
		return schema.has("allOf") ? document.resolve(schema.get("allOf").get(0)) : schema;
	}

	private void checkAnswer(OpenApiDocument described, Method method, JsonNode schema, Style style)
			throws ReflectiveOperationException {
		JsonNode answer = new SchemaSamples(described).of(schema, style);
		ANSWER.set(Answer.json(this.mapper.writeValueAsString(answer)));
		ListProperty list = method.getAnnotation(ListProperty.class);
		JsonNode entries = (list != null) ? answer.path(list.value()) : answer;
		if (list != null && !entries.isArray()) {
			checkMissingList(method, list);
			return;
		}
		Type content = content(method, answer);
		if ((style == Style.NULLS || style == Style.EMPTY) && !Samples.required(content).isEmpty()) {
			assertThatExceptionOfType(DracoonProtocolException.class).isThrownBy(() -> call(method, Style.MAXIMAL))
				.withMessageContaining(content.getTypeName() + "[\"")
				.withMessageContaining("is missing");
			return;
		}
		List<?> result = call(method, Style.MAXIMAL);
		assertThat(result).hasSize(1);
		if (style == Style.MAXIMAL) {
			if (result.get(0) instanceof Page<?> page && answer.isArray()) {
				assertComplete(page.items(), answer, ApiMethods.name(method));
				return;
			}
			JsonNode first = entries.isArray() ? entries.get(0) : entries;
			result.forEach((element) -> assertComplete(element, first, ApiMethods.name(method)));
		}
		else {
			// expect only that the response can be read, because values can be missing
			assertThat(result.get(0).toString()).isNotNull();
		}
	}

	/**
	 * Returns the type of the values that the method emits. If the response is a JSON
	 * array and the method emits a page, returns the type of the items of this page.
	 */
	private static Type content(Method method, JsonNode answer) {
		Type content = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
		return (answer.isArray() && content instanceof ParameterizedType page) ? page.getActualTypeArguments()[0]
				: content;
	}

	private void checkMissingList(Method method, ListProperty list) throws ReflectiveOperationException {
		if (list.optional()) {
			assertThat(call(method, Style.MAXIMAL)).isEmpty();
			return;
		}
		assertThatExceptionOfType(DracoonProtocolException.class).isThrownBy(() -> call(method, Style.MAXIMAL))
			.withMessageContaining("without the list '" + list.value() + "'");
	}

	// checks that a component of a record has a value exactly if the server sent one
	private void assertComplete(@Nullable Object value, @Nullable JsonNode sent, String name) {
		if (sent == null) {
			assertThat(value).as(name).isIn(null, List.of());
			return;
		}
		assertThat(value).as(name).isNotNull();
		if (value instanceof Collection<?> collection) {
			assertThat(collection).as(name).isNotEmpty();
			collection.forEach((element) -> assertComplete(element, sent.get(0), name + "[]"));
		}
		else if (value instanceof Record && sent.isObject()) {
			for (RecordComponent component : value.getClass().getRecordComponents()) {
				assertComplete(read(component, value), sent.get(component.getName()), name + "." + component.getName());
			}
		}
	}

	private static @Nullable Object read(RecordComponent component, Object value) {
		try {
			return component.getAccessor().invoke(value);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot read " + component, ex);
		}
	}

	private List<?> call(Method method, Style style) throws ReflectiveOperationException {
		Object[] arguments = Arrays.stream(method.getParameters())
			.map((parameter) -> argument(method, parameter, style))
			.toArray();
		Object publisher = method.invoke(server.client(method.getDeclaringClass()), arguments);
		return Flux.from((org.reactivestreams.Publisher<?>) publisher).collectList().block(Duration.ofMinutes(1));
	}

	private Object argument(Method method, Parameter parameter, Style style) {
		if (!parameter.isAnnotationPresent(RequestBody.class)) {
			return Samples.instance(parameter.getParameterizedType());
		}
		JsonNode schema = document.body(document.operation(method).orElseThrow()).orElseThrow();
		return this.mapper.treeToValue(body(schema, style, parameter.getType()), parameter.getType());
	}

}
