// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import ch.qos.logback.classic.Level;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonConnectionException.Reason;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;
import io.dracoonspring.transfer.ReportLeaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests calls to a server that sends a body byte by byte. The connection is never idle,
 * but the body is never complete.
 */
@ReportLeaks
class AnswerDeadlineTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Duration DEADLINE = Duration.ofMillis(500);

	/** Is longer than any pause between two bytes, even on a busy machine. */
	private static final Duration READ_TIMEOUT = Duration.ofSeconds(1);

	/**
	 * Is a number of bytes whose arrival takes longer than the deadline, and also longer
	 * than the read timeout.
	 */
	private static final int MANY = 60;

	private static final HttpSettings ONE_CONNECTION = HttpSettings.defaults()
		.withMaxConnections(1)
		.withReadTimeout(Duration.ofSeconds(20));

	private final TestServer server = new TestServer();

	private HttpTransport transport = HttpTransport.create(ONE_CONNECTION,
			RetrySettings.defaults()
				.withBackoff(Duration.ofMillis(1), Duration.ofMillis(4))
				.withConcurrency(1, 1)
				.withDeadline(DEADLINE),
			ObservationRegistry.NOOP);

	@AfterEach
	void close() {
		this.transport.close();
		this.server.close();
	}

	@ParameterizedTest
	@Execution(ExecutionMode.CONCURRENT)
	@EnumSource
	void answerOfACall(Kind kind) {
		this.server.answer((request) -> kind.answer.dripping());
		Mono<?> call = kind.call.apply(api());
		assertEnds(call);
		assertNextCallSucceeds();
	}

	@ParameterizedTest
	@Execution(ExecutionMode.CONCURRENT)
	@CsvSource({ "GET, 302, text/html", "GET, 200, text/html", "GET, 400, application/json", "GET, 400, text/plain",
			"GET, 401, application/json", "DELETE, 404, application/json", "GET, 429, application/json",
			"GET, 500, text/html", "POST, 500, application/json", "POST, 503, application/xml",
			"GET, 507, application/octet-stream", "GET, 901, application/json" })
	void errorOfACall(HttpMethod method, int status, String contentType) {
		this.server.answer((request) -> Answer.of(status, contentType, "{").dripping());
		Api api = api();
		assertEnds((method == HttpMethod.GET) ? api.get() : (method == HttpMethod.POST) ? api.create() : api.delete());
		assertNextCallSucceeds();
	}

	@ParameterizedTest
	@Execution(ExecutionMode.CONCURRENT)
	@CsvSource({ "200, application/json", "200, text/plain", "404, application/json" })
	void answerOfACallWithoutAdapter(int status, String contentType) {
		this.server.answer((request) -> Answer.of(status, contentType, "{").dripping());
		assertEnds(client().get().uri("/thing").retrieve().bodyToMono(byte[].class));
		assertNextCallSucceeds();
	}

	@ParameterizedTest
	@Execution(ExecutionMode.CONCURRENT)
	@ValueSource(strings = { "application/octet-stream", "application/json" })
	void streamedContentMayTakeLongerAndLetsOtherCallsPass(String contentType) {
		this.server.answer((request) -> request.uri().endsWith("/content") ? Answer.of(200, contentType, "{").dripping()
				: Answer.json(200, "{\"id\":1}"));
		this.transport = transport(ONE_CONNECTION.withMaxConnections(2));
		Api api = api();
		long pieces = api.content().map((piece) -> {
			DataBufferUtils.release(piece);
			return 1;
		}).concatMap((piece) -> api.get().thenReturn(piece)).take(MANY).count().block(LONG);
		assertThat(pieces).isEqualTo(MANY);
	}

	@Test
	void answerWithoutReactorNetty() {
		this.server.answer((request) -> Answer.json(201, "{").dripping());
		this.transport = HttpTransport.over(new JdkClientHttpConnector(), HttpSettings.defaults(),
				RetrySettings.defaults().withConcurrency(1, 1).withDeadline(DEADLINE), ObservationRegistry.NOOP);
		assertEnds(api().create());
		assertNextCallSucceeds();
	}

	@ParameterizedTest
	@Execution(ExecutionMode.CONCURRENT)
	@CsvSource({ "GET, 302", "GET, 403", "GET, 503", "PUT, 200", "PUT, 400", "POST, 200", "POST, 500" })
	void answerOfTheStorage(HttpMethod method, int status) {
		this.server.answer((request) -> Answer.of(status, "application/xml", "<Error>").dripping());
		this.transport = transport(ONE_CONNECTION.withReadTimeout(READ_TIMEOUT));
		DracoonConnectionException ex = late(request(method).retrieve().toBodilessEntity());
		assertThat(ex).hasMessage("no complete answer from 'localhost' within 1.0 s. Try again later, or raise "
				+ "'dracoon.http.read-timeout'.");
		this.server.answer((request) -> Answer.status(200));
		assertThat(request(HttpMethod.PUT).retrieve().toBodilessEntity().block(LONG)).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "PUT, 200", "GET, 403" })
	void logsNoError(HttpMethod method, int status) {
		this.server.answer((request) -> Answer.of(status, "application/xml", "<Error>").dripping());
		this.transport = transport(ONE_CONNECTION.withReadTimeout(READ_TIMEOUT));
		try (CapturedLogs logs = new CapturedLogs()) {
			late(request(method).retrieve().toBodilessEntity());
			this.server.answer((request) -> Answer.status(200));
			request(HttpMethod.PUT).retrieve().toBodilessEntity().block(LONG);
			assertThat(logs.lines(Level.WARN)).isEmpty();
		}
	}

	@Test
	void contentOfTheStorageMayTakeLonger() {
		this.server.answer((request) -> Answer.of(200, "application/json", "{").dripping());
		this.transport = transport(ONE_CONNECTION.withReadTimeout(READ_TIMEOUT));
		long pieces = request(HttpMethod.GET).retrieve().bodyToFlux(DataBuffer.class).map((piece) -> {
			DataBufferUtils.release(piece);
			return 1;
		}).take(MANY).count().block(LONG);
		assertThat(pieces).isEqualTo(MANY);
	}

	private static void assertEnds(Mono<?> call) {
		DracoonConnectionException ex = late(call);
		String operation = (ex.getOperation() != null) ? ex.getOperation() + ": " : "";
		assertThat(ex)
			.hasMessage(operation + "no complete answer from 'localhost' within 0.5 s, all attempts included. "
					+ "Try again later, or raise 'dracoon.retry.deadline'.");
	}

	private static DracoonConnectionException late(Mono<?> call) {
		// unwrap the error, because a WebClient without an adapter wraps errors that
		// occur while it reads an answer
		DracoonConnectionException ex = catchThrowableOfType(DracoonConnectionException.class,
				() -> call.onErrorMap(WebClientException.class, Throwable::getCause).block(LONG));
		assertThat(ex.getReason()).isEqualTo(Reason.READ_TIMEOUT);
		assertThat(ex.getHost()).isEqualTo("localhost");
		return ex;
	}

	// the client has one permit for calls, and with Reactor Netty also only one
	// connection. Therefore the next call succeeds only if the former call has released
	// them
	private void assertNextCallSucceeds() {
		this.server.answer((request) -> Answer.json(200, "{\"id\":1}"));
		assertThat(api().get().block(LONG)).isEqualTo(new Thing(1));
	}

	private static HttpTransport transport(HttpSettings settings) {
		return HttpTransport.create(settings, RetrySettings.defaults().withConcurrency(1, 1).withDeadline(DEADLINE),
				ObservationRegistry.NOOP);
	}

	private WebClient client() {
		return new DracoonWebClients(this.transport, BaseUrl.of(this.server.url()),
				(request, next) -> next.exchange(request), List.of())
			.authenticated();
	}

	private Api api() {
		return new ApiClientFactory(client(), "test").create(Api.class);
	}

	private WebClient.RequestBodySpec request(HttpMethod method) {
		SecretUrl url = new SecretUrl(URI.create(this.server.url() + "/bucket/part"));
		return this.transport.content().method(method).uri(url.masked()).attributes(url);
	}

	/**
	 * Lists successful answers, each with the method of {@link Api} that reads the
	 * answer.
	 */
	enum Kind {

		GET_JSON(Answer.json(200, "{"), Api::get),

		GET_JSON_WITHOUT_TYPE(Answer.json(200, "{").with("Content-Type", "application/octet-stream"), Api::get),

		GET_LIST(Answer.json(200, "[{\"id\":1},"), (api) -> api.list().collectList()),

		GET_TEXT(Answer.of(200, "text/plain", "a"), Api::text),

		GET_BYTES(Answer.of(200, "image/png", "a"), Api::bytes),

		POST_JSON(Answer.json(201, "{"), Api::create),

		PUT_JSON(Answer.json(200, "{"), Api::update),

		DELETE_NOTHING(Answer.of(200, "application/octet-stream", "a"), Api::delete);

		private final Answer answer;

		private final Function<Api, Mono<?>> call;

		Kind(Answer answer, Function<Api, Mono<?>> call) {
			this.answer = answer;
			this.call = call;
		}

	}

	@HttpExchange
	interface Api {

		@GetExchange("/thing")
		Mono<Thing> get();

		@GetExchange("/things")
		Flux<Thing> list();

		@GetExchange("/text")
		Mono<String> text();

		@GetExchange("/bytes")
		Mono<byte[]> bytes();

		@GetExchange("/content")
		Flux<DataBuffer> content();

		@PostExchange("/things")
		Mono<Thing> create();

		@PutExchange("/thing")
		Mono<Thing> update();

		@DeleteExchange("/thing")
		Mono<Void> delete();

	}

	record Thing(int id) {

	}

}
