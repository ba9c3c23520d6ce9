// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.observation.RecentError;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;
import io.dracoonspring.testing.TestServer.Received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class ApiClientsTests {

	private final TestServer server = new TestServer();

	private final TestObservationRegistry observations = TestObservationRegistry.create();

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), this.observations);

	private final DracoonWebClients clients = new DracoonWebClients(this.transport,
			BaseUrl.of(this.server.url() + "/tenant/"), (request, next) -> next.exchange(request),
			List.of((builder) -> builder.defaultHeader("X-Custom", "yes")));

	private final ThingsApi api = new ApiClientFactory(this.clients.authenticated(), this.clients.jsonMapper(),
			"https://example.com", this.observations, this.clients.recentErrors())
		.create(ThingsApi.class);

	private final List<String> calls = new CopyOnWriteArrayList<>();

	ApiClientsTests() {
		this.observations.observationConfig().observationHandler(new ObservationHandler<>() {

			@Override
			public boolean supportsContext(Observation.Context context) {
				return "dracoon.api.call".equals(context.getName());
			}

			@Override
			public void onStop(Observation.Context context) {
				ApiClientsTests.this.calls.add(context.getLowCardinalityKeyValues()
					.stream()
					.map(KeyValue::getValue)
					.collect(Collectors.joining(" ")));
			}

		});
	}

	@AfterEach
	void close() {
		this.transport.close();
		this.server.close();
	}

	@Test
	void queryRecordTravelsEncoded() {
		this.server.answer((request) -> Answer.json(200, "{}"));
		block(this.api.list(new ThingsApi.ThingQuery("name:cn:a&b +\u00e4|x", 5)));
		block(this.api.list(null));
		assertThat(this.server.received().get(0).uri())
			.isEqualTo("/tenant/api/v4/things?filter=name%3Acn%3Aa%26b%20%2B%C3%A4%7Cx&limit=5");
		assertThat(this.server.received().get(1).uri()).isEqualTo("/tenant/api/v4/things");
	}

	@Test
	void constantTravelsAsItsText() {
		this.server.answer((request) -> Answer.json(200, "{}"));
		block(this.api.find(ThingsApi.State.NEW, ThingsApi.State.NEW));
		block(this.api.find(ThingsApi.State.NEW, null));
		assertThat(this.server.received().get(0).uri())
			.isEqualTo("/tenant/api/v4/things/kinds/brand%20new?other=brand%20new");
		assertThat(this.server.received().get(1).uri()).isEqualTo("/tenant/api/v4/things/kinds/brand%20new");
		assertThatExceptionOfType(ConversionFailedException.class)
			.isThrownBy(() -> this.api.find(ThingsApi.State.UNKNOWN, null))
			.havingRootCause()
			.withMessage("'State' must not be UNKNOWN because it only occurs in responses");
	}

	@Test
	void observationHasTemplateAndOperation() {
		this.server.answer((request) -> Answer.json(200, "{}"));
		block(this.api.list(new ThingsApi.ThingQuery("name:cn:x", 5)));
		// wait, because the observation stops only after the caller has its answer
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> TestObservationRegistryAssert.assertThat(this.observations)
				.hasObservationWithNameEqualTo("http.client.requests")
				.that()
				.hasLowCardinalityKeyValue("uri", "/api/v4/things")
				.hasLowCardinalityKeyValue("status", "200")
				.hasHighCardinalityKeyValue("dracoon.operation", "ThingsApi.list")
				.hasHighCardinalityKeyValue("http.url", this.server.url() + "/tenant/api/v4/things"));
	}

	@Test
	void callIsObservedWithOperationAndErrorCode() {
		this.server.answer((request) -> request.uri().endsWith("/3") ? Answer.json(404, "{\"errorCode\":-41000}")
				: Answer.json(200, "{\"id\":1}"));
		block(this.api.get(1));
		block(this.api.get(3).onErrorComplete());
		assertThat(this.calls).containsExactly("none ThingsApi.get", "NODE_NOT_FOUND ThingsApi.get");
		TestObservationRegistryAssert.assertThat(this.observations)
			.hasObservationWithNameEqualTo("http.client.requests")
			.that()
			.hasParentObservationContextMatching((parent) -> "dracoon.api.call".equals(parent.getName()));
	}

	@Test
	void entriesOfAWrappedListAreOneCall() {
		this.server.answer((request) -> Answer.json(200,
				"{\"things\":[{\"id\":1,\"kind\":\"room\"},null,{\"id\":2,\"extra\":[3]}],\"extra\":{\"things\":[]}}"));
		assertThat(block(this.api.listWrapped().collectList())).extracting(ThingsApi.Thing::id, ThingsApi.Thing::kind)
			.containsExactly(tuple(1L, ThingsApi.Kind.room), tuple(2L, null));
		assertThat(this.calls).containsExactly("none ThingsApi.listWrapped");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"items\":null}", "{\"items\":[]}" })
	void optionalListMayBeMissing(String body) {
		this.server.answer((request) -> Answer.json(200, body));
		assertThat(block(this.api.listOptional().collectList())).isEmpty();
	}

	@Test
	void lastErrorsAreRememberedWithoutTheirMessage() {
		this.server.answer((request) -> Answer.json(404, "{\"errorCode\":-41000,\"debugInfo\":\"salaries.xlsx\"}"));
		for (int i = 0; i < 25; i++) {
			block(this.api.get(i).onErrorComplete());
		}
		block(this.api.list(null).onErrorComplete());
		List<RecentError> errors = this.clients.recentErrors().list();
		assertThat(errors).hasSize(20);
		assertThat(errors.get(0).operation()).isEqualTo("ThingsApi.list");
		assertThat(errors.get(1)).satisfies((error) -> {
			assertThat(error.operation()).isEqualTo("ThingsApi.get");
			assertThat(error.reason()).isEqualTo("NODE_NOT_FOUND");
			assertThat(error.errorCode()).isEqualTo(-41000);
			assertThat(error.status()).isEqualTo(404);
		});
		assertThat(errors).asString().doesNotContain("salaries");
	}

	@Test
	void idThatTheOtherSideGaveARequestIsObserved() {
		this.server.answer((request) -> Answer.json(200, "{\"id\":1}").with("x-amz-request-id", "4442587FB7D0A2F9"));
		block(this.api.get(1));
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> TestObservationRegistryAssert.assertThat(this.observations)
				.hasObservationWithNameEqualTo("http.client.requests")
				.that()
				.hasHighCardinalityKeyValue("dracoon.request.id", "4442587FB7D0A2F9"));
	}

	@Test
	void callThatNobodyWaitsForIsObservedOnceAsCancelled() {
		this.server.answer((request) -> Answer.json(200, "{\"id\":1}"));
		StepVerifier.create(this.api.get(1), 0).thenCancel().verify(Duration.ofMinutes(1));
		assertThat(this.calls).containsExactly("CANCELLED ThingsApi.get");
	}

	@Test
	void observationOfAnErrorKeepsTheStatus() {
		this.server.answer((request) -> Answer.json(404, "{\"errorCode\":-41000}"));
		block(this.api.get(3).onErrorComplete());
		// wait, because the observation stops only after the caller has its answer
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> TestObservationRegistryAssert.assertThat(this.observations)
				.hasObservationWithNameEqualTo("http.client.requests")
				.that()
				.hasLowCardinalityKeyValue("uri", "/api/v4/things/{id}")
				.hasLowCardinalityKeyValue("status", "404")
				.hasLowCardinalityKeyValue("outcome", "CLIENT_ERROR"));
	}

	@Test
	void secretUrlIsCalledAndNotObserved() {
		this.server.answer((request) -> Answer.status(200));
		SecretUrl url = SecretUrl.of(this.server.url() + "/bucket/k%20ey?X-Amz-Signature=s1gn%2Fature");
		block(this.clients.bare().get().uri(url.masked()).attributes(url).retrieve().toBodilessEntity());
		Received received = this.server.received().get(0);
		assertThat(received.uri()).isEqualTo("/bucket/k%20ey?X-Amz-Signature=s1gn%2Fature");
		assertThat(received.header("x-custom")).isNull();
		assertThat(received.header("authorization")).isNull();
		// wait, because the observation stops only after the caller has its answer
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> TestObservationRegistryAssert.assertThat(this.observations)
				.hasObservationWithNameEqualTo("http.client.requests")
				.that()
				.hasHighCardinalityKeyValue("http.url", this.server.url() + "/***"));
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost, false, true", "https://localhost, false, false", "HTTPS://localhost, false, false",
			"https://localhost, true, true" })
	void contentWithoutTlsIsRefusedUnlessTheServerHasNoneOrItIsAllowed(String baseUrl, boolean allowed,
			boolean passes) {
		this.server.answer((request) -> Answer.status(200));
		SecretUrl url = SecretUrl.of(this.server.url() + "/bucket/key?X-Amz-Signature=s1gnature");
		try (HttpTransport own = HttpTransport.create(HttpSettings.defaults().withAllowPlainContent(allowed),
				this.observations)) {
			WebClient content = new DracoonWebClients(own, BaseUrl.of(baseUrl),
					(request, next) -> next.exchange(request), List.of())
				.bare();
			Mono<?> call = content.put()
				.uri(url.masked())
				.attributes(url)
				.bodyValue("content")
				.retrieve()
				.toBodilessEntity();
			if (passes) {
				block(call);
			}
			else {
				assertThatExceptionOfType(DracoonProtocolException.class).isThrownBy(() -> block(call))
					.withMessageContaining("allow-plain-content")
					.withMessageContaining(url.masked().toString())
					.withMessageNotContaining("s1gnature");
			}
		}
		assertThat(this.server.received()).hasSize(passes ? 1 : 0);
	}

	@Test
	void customizersReachTheApiAndUserAgentIsSent() {
		this.server.answer((request) -> Answer.json(200, "{}"));
		block(this.api.get(1));
		block(this.clients.anonymous().get().uri("/api/v4/public/time").retrieve().toBodilessEntity());
		assertThat(this.server.received()).allSatisfy((request) -> {
			assertThat(request.header("x-custom")).isEqualTo("yes");
			assertThat(request.header("user-agent")).startsWith("dracoon-spring|");
		});
	}

	@Test
	void proxyHasTextAndIdentity() {
		assertThat(this.api.toString()).isEqualTo("ThingsApi[https://example.com]");
		assertThat(this.api).isEqualTo(this.api).hasSameHashCodeAs(this.api);
	}

	@Test
	void requestsLeaveNullsOutAndWriteUtc() {
		this.server.answer((request) -> Answer.json(201, "{}"));
		block(this.api.create(
				new ThingsApi.Thing(null, "a", Instant.parse("2026-01-02T03:04:05.123456Z"), ThingsApi.Kind.room, 2)));
		assertThat(this.server.received().get(0).body())
			.isEqualTo("{\"name\":\"a\",\"at\":\"2026-01-02T03:04:05.123Z\",\"kind\":\"room\",\"count\":2}");
	}

	@Test
	void emptySuccessCompletes() {
		this.server.answer((request) -> Answer.status(200));
		assertThat(this.api.get(1).blockOptional(Duration.ofSeconds(10))).isEmpty();
	}

	@Test
	void jsonThatIsAnnouncedAsBytesIsRead() {
		this.server.answer((request) -> Answer.of(200, "application/octet-stream", "{\"id\":9}"));
		assertThat(block(this.api.get(1)).id()).isEqualTo(9);
	}

	private static <T> T block(Mono<T> call) {
		return call.block(Duration.ofMinutes(1));
	}

}
