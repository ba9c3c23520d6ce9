// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.WireValue;
import io.dracoonspring.api.internal.ListProperty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sends every operation over HTTP with all values set and reads every kind of response.
 */
class EveryOperationTests {

	private static final AtomicReference<Answer> ANSWER = new AtomicReference<>();

	private static ApiServer server;

	private final JsonMapper mapper = ApiServer.mapper();

	@BeforeAll
	static void start() {
		server = ApiServer.answering((call) -> ANSWER.get());
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@TestFactory
	Stream<DynamicTest> sendsWhatIsDeclaredAndReadsWhateverComes() {
		return ApiMethods.operations()
			.flatMap((method) -> Stream.of(Samples.Style.values())
				.map((style) -> DynamicTest.dynamicTest(ApiMethods.name(method) + " " + style,
						() -> exchange(method, style))));
	}

	@TestFactory
	Stream<DynamicTest> takesAnEmptyAnswer() {
		return ApiMethods.operations().map((method) -> DynamicTest.dynamicTest(ApiMethods.name(method), () -> {
			ANSWER.set(Answer.json(""));
			// a response without a body still has a status and headers
			boolean headers = method.getGenericReturnType().getTypeName().contains(ResponseEntity.class.getName());
			assertThat(call(method)).hasSize(headers ? 1 : 0);
		}));
	}

	private void exchange(Method method, Samples.Style style) throws ReflectiveOperationException {
		ParameterizedType type = (ParameterizedType) method.getGenericReturnType();
		ANSWER.set(answer(method, type, style));
		server.calls().clear();
		Type content = type.getActualTypeArguments()[0];
		if ((style == Samples.Style.NULLS || style == Samples.Style.NOTHING) && !Samples.required(content).isEmpty()) {
			assertThatExceptionOfType(DracoonProtocolException.class).isThrownBy(() -> call(method))
				.withMessageContaining(
						content.getTypeName() + "[\"" + Samples.required(content).get(0) + "\"] is missing");
			return;
		}
		List<?> result = call(method);
		assertThat(result).hasSize((content == Void.class) ? 0 : 1);
		result.forEach(Samples::release);
		assertThat(server.calls()).hasSize(1);
		checkRequest(method, server.calls().get(0));
	}

	private void checkRequest(Method method, Call call) {
		HttpExchange exchange = ApiMethods.exchange(method);
		String path = exchange.url();
		for (var parameter : method.getParameters()) {
			if (parameter.isAnnotationPresent(PathVariable.class)) {
				path = path.replaceFirst("\\{\\w+}", Matcher.quoteReplacement(text(parameter.getType())));
			}
		}
		assertThat(call.method()).isEqualTo(exchange.method());
		assertThat(call.uri().split("\\?")[0]).isEqualTo(path);
		if (Arrays.stream(method.getParameters()).anyMatch((part) -> part.isAnnotationPresent(RequestPart.class))) {
			assertThat(call.body()).contains("Content-Disposition: form-data; name=\"file\"").contains("content");
			return;
		}
		Optional<Object> body = Arrays.stream(method.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestBody.class))
			.map((parameter) -> Samples.instance(parameter.getType()))
			.findFirst();
		assertThat(call.body()).isEqualTo(body.map(this.mapper::writeValueAsString).orElse(""));
	}

	private static String text(Class<?> type) {
		Object value = Samples.instance(type);
		if (value instanceof Secret secret) {
			return secret.value();
		}
		return (value instanceof WireValue constant) ? constant.wireValue() : value.toString();
	}

	private Answer answer(Method method, ParameterizedType type, Samples.Style style) {
		Type content = type.getActualTypeArguments()[0];
		ListProperty list = method.getAnnotation(ListProperty.class);
		if (list == null && !isJson(content)) {
			return Answer.text("some text");
		}
		Object json = Samples.json(content, style, Map.of());
		if (list != null) {
			json = Map.of(list.value(), List.of(json), "fieldOfALaterVersion", 1);
		}
		else if (type.getRawType() == Flux.class) {
			json = List.of(json);
		}
		return Answer.json(this.mapper.writeValueAsString(json));
	}

	private static boolean isJson(Type content) {
		return !(content == String.class || content == Void.class || content == DataBuffer.class
				|| content.getTypeName().startsWith(ResponseEntity.class.getName()));
	}

	private static List<?> call(Method method) throws ReflectiveOperationException {
		Object[] arguments = Arrays.stream(method.getGenericParameterTypes()).map(Samples::instance).toArray();
		Object publisher = method.invoke(server.client(method.getDeclaringClass()), arguments);
		return Flux.from((org.reactivestreams.Publisher<?>) publisher).collectList().block(Duration.ofMinutes(1));
	}

}
