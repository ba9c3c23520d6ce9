// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.DracoonWebClients;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;
import io.dracoonspring.testing.TestServer.Received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BearerTokenFilterTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final TestServer server = new TestServer();

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	private final BaseUrl baseUrl = BaseUrl.of(this.server.url());

	private final DracoonTokenSource tokens = DracoonTokenSources.serviceAccount(this.transport, this.baseUrl,
			new ClientCredentials("c", Secret.of("s")), "alice", Secret.of("x"));

	private final WebClient client = new DracoonWebClients(this.transport, this.baseUrl,
			new BearerTokenFilter(this.tokens, this.baseUrl, this.transport), List.of())
		.authenticated();

	private final AtomicInteger issued = new AtomicInteger();

	@AfterEach
	void close() {
		this.transport.close();
		this.server.close();
	}

	@Test
	void tokenIsSent() {
		answer((request) -> Answer.status(204));
		get().block(LONG);
		assertThat(calls()).extracting((request) -> request.header("authorization")).containsExactly("Bearer t1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"code\":401,\"errorCode\":-10012}", "", "{\"code\":401,\"message\":\"Unauthorized\"}" })
	void expiredTokenIsReplacedAndTheRequestRepeatedOnce(String body) {
		answer((request) -> "Bearer t1".equals(request.header("authorization")) ? Answer.json(401, body)
				: Answer.status(204));
		this.client.post().uri("/api/v4/nodes").bodyValue(List.of(1, 2)).retrieve().toBodilessEntity().block(LONG);
		assertThat(calls()).extracting((request) -> request.header("authorization"))
			.containsExactly("Bearer t1", "Bearer t2");
		assertThat(calls()).extracting(Received::body).containsOnly("[1,2]");
	}

	@Test
	void secondRefusalIsAClearError() {
		answer((request) -> Answer.json(401, "{\"errorCode\":-10012}"));
		DracoonApiException.Unauthorized ex = unauthorized(get());
		assertThat(ex).hasMessageContaining("TOKEN_INVALID");
		assertThat(calls()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(ints = { -10006, -50009, -50502 })
	void otherReasonsForStatus401DoNotRenewTheToken(int code) {
		answer((request) -> Answer.json(401, "{\"errorCode\":" + code + "}"));
		assertThat(unauthorized(get()).getRawErrorCode()).isEqualTo(code);
		assertThat(calls()).hasSize(1);
		assertThat(this.server.count("/oauth/token")).isEqualTo(1);
	}

	@Test
	void manyRefusedCallsShareOneRefresh() {
		answer((request) -> "Bearer t1".equals(request.header("authorization"))
				? Answer.json(401, "{\"errorCode\":-10012}") : Answer.status(204));
		Flux.range(0, 100).flatMap((index) -> get(), 50).blockLast(LONG);
		assertThat(this.server.count("/oauth/token")).isEqualTo(2);
	}

	@Test
	void streamedBodyIsNotSentTwice() {
		AtomicInteger subscriptions = new AtomicInteger();
		Flux<DataBuffer> stream = Flux.defer(() -> {
			subscriptions.incrementAndGet();
			return Flux.just("a", "b")
				.map((text) -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)));
		});
		answer((request) -> Answer.json(401, "{\"errorCode\":-10012}"));
		unauthorized(this.client.post().uri("/api/v4/x").body(stream, DataBuffer.class).retrieve().toBodilessEntity());
		assertThat(subscriptions).hasValue(1);
		assertThat(calls()).hasSize(1).extracting(Received::body).containsExactly("ab");
		answer((request) -> Answer.status(204));
		get().block(LONG);
		assertThat(calls()).last().extracting((request) -> request.header("authorization")).isEqualTo("Bearer t2");
	}

	@Test
	void foreignHostsGetNoToken() {
		try (TestServer other = new TestServer()) {
			other.answer((request) -> Answer.status(204));
			this.client.get().uri(other.url() + "/x").retrieve().toBodilessEntity().block(LONG);
			assertThat(other.received()).hasSize(1);
			assertThat(other.received().get(0).header("authorization")).isNull();
			assertThat(this.server.received()).isEmpty();
		}
	}

	private void answer(Function<Received, Answer> api) {
		this.server
			.answer((
					request) -> request.uri().startsWith("/oauth/token")
							? Answer
								.json(200,
										"{\"access_token\":\"t" + this.issued.incrementAndGet()
												+ "\",\"refresh_token\":\"r\",\"expires_in\":3600}")
							: api.apply(request));
	}

	private List<Received> calls() {
		return this.server.received().stream().filter((request) -> request.uri().startsWith("/api")).toList();
	}

	private Mono<?> get() {
		return this.client.get().uri("/api/v4/x").retrieve().toBodilessEntity();
	}

	private static DracoonApiException.Unauthorized unauthorized(Mono<?> call) {
		DracoonApiException.Unauthorized ex = catchThrowableOfType(DracoonApiException.Unauthorized.class,
				() -> call.block(LONG));
		assertThat(ex).isNotNull();
		return ex;
	}

}
