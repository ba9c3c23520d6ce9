// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class RetryFilterTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final RetrySettings QUICK = RetrySettings.defaults()
		.withBackoff(Duration.ofMillis(1), Duration.ofMillis(4))
		.withMaxRetryAfter(Duration.ofMillis(150));

	private final TestServer server = new TestServer();

	private final TestObservationRegistry observations = TestObservationRegistry.create();

	private final List<HttpTransport> transports = new ArrayList<>();

	private final AtomicInteger calls = new AtomicInteger();

	@AfterEach
	void close() {
		this.transports.forEach(HttpTransport::close);
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 408, 425, 429, 500, 502, 503, 504 })
	void readingCallIsRetriedAfterTransientFailures(int status) {
		failing(2, Answer.status(status));
		exchange(HttpMethod.GET, "/api/v4/nodes");
		assertThat(this.calls).hasValue(3);
		TestObservationRegistryAssert.assertThat(this.observations)
			.hasNumberOfObservationsWithNameEqualTo("dracoon.retry.wait", 2)
			.hasObservationWithNameEqualTo("dracoon.retry.wait")
			.that()
			.hasLowCardinalityKeyValue("dracoon.retry.reason", Integer.toString(status));
	}

	@Test
	void permanentFailureIsReportedAfterTheLastAttempt() {
		failing(100, Answer.json(503, "{\"code\":503,\"errorCode\":-1}"));
		Throwable ex = catchThrowable(() -> exchange(HttpMethod.GET, "/api/v4/nodes"));
		assertThat(ex).isInstanceOfSatisfying(DracoonApiException.class,
				(exception) -> assertThat(exception.getRawErrorCode()).isEqualTo(-1));
		assertThat(this.calls).hasValue(5);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 402, 403, 404, 409, 412, 507 })
	void otherErrorsAreNotRepeated(int status) {
		failing(1, Answer.status(status));
		assertThat(catchThrowable(() -> exchange(HttpMethod.GET, "/api/v4/nodes")))
			.isInstanceOf(DracoonApiException.class);
		assertThat(this.calls).hasValue(1);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /api/v4/nodes/rooms, 1", "POST, /api/v4/shares/downloads, 1", "POST, /api/v4/nodes/zip, 1",
			"POST, /api/v4/nodes/1/copy_to, 1", "PUT, /api/v4/nodes/files/uploads/x/s3, 1",
			"POST, /api/v4/nodes/files/keys, 2", "POST, /api/v4/nodes/1/favorite, 2",
			"POST, /api/v4/nodes/files/uploads, 2", "POST, /api/v4/public/shares/uploads/key, 2",
			"POST, /api/v4/uploads/token, 1", "POST, /api/v4/nodes/files/uploads/x/s3_urls, 2",
			"POST, /api/v4/nodes/files/7/downloads, 2", "PUT, /api/v4/nodes/rooms/1, 2", "DELETE, /api/v4/nodes/1, 2" })
	void onlyRepeatableCallsAreRetriedAfterStatus503(String method, String path, int expected) {
		failing(1, Answer.status(503));
		catchThrowable(() -> exchange(HttpMethod.valueOf(method), path));
		assertThat(this.calls).hasValue(expected);
	}

	@Test
	void creatingCallIsRetriedAfterStatus429() {
		failing(1, Answer.status(429));
		exchange(HttpMethod.POST, "/api/v4/nodes/rooms");
		assertThat(this.calls).hasValue(2);
	}

	@Test
	void failedTextMessageIsNotSentAgain() {
		failing(1, Answer.json(502, "{\"errorCode\":-90090}"));
		assertThat(catchThrowable(() -> exchange(HttpMethod.PUT, "/api/v4/shares/downloads/1"))).isInstanceOfSatisfying(
				DracoonApiException.class, (exception) -> assertThat(exception.getRawErrorCode()).isEqualTo(-90090));
		assertThat(this.calls).hasValue(1);
	}

	@Test
	void streamedBodyIsNotRepeated() {
		failing(1, Answer.status(503));
		Throwable ex = catchThrowable(() -> client(QUICK).put()
			.uri("/api/v4/nodes/1")
			.body(BodyInserters.fromPublisher(Flux.just("a", "b"), String.class))
			.retrieve()
			.toBodilessEntity()
			.block(LONG));
		assertThat(ex).isInstanceOf(DracoonApiException.class);
		assertThat(this.calls).hasValue(1);
	}

	@Test
	void answerThatBreaksOffIsAskedForAgain() {
		failing(1, Answer.json(200, "{\"id\":").truncated());
		DracoonAccount account = new ApiClientFactory(client(QUICK), "test").create(DracoonAccount.class);
		assertThat(account.get().block(LONG)).isNotNull();
		assertThat(this.calls).hasValue(2);
	}

	@Test
	void nodeThatALostAttemptHasDeletedCountsAsDeleted() {
		this.server.answer((request) -> switch (this.calls.incrementAndGet()) {
			case 1 -> Answer.status(504);
			default -> Answer.json(404, "{\"errorCode\":-41000}");
		});
		exchange(HttpMethod.DELETE, "/api/v4/nodes/1");
		assertThat(this.calls).hasValue(2);
	}

	@Test
	void refusedConnectionIsTriedAgain() {
		int port = this.server.port();
		this.server.close();
		Mono<Void> call = client(QUICK.withBackoff(Duration.ofMillis(200), Duration.ofMillis(400))).post()
			.uri("/api/v4/nodes/rooms")
			.retrieve()
			.toBodilessEntity()
			.then();
		assertThat(catchThrowable(() -> call.block(LONG))).isInstanceOf(DracoonConnectionException.class);
		var returned = HttpServer.create()
			.host("localhost")
			.port(port)
			.handle((request, response) -> response.status(204).send())
			.bindNow();
		call.block(LONG);
		returned.disposeNow(Duration.ofMinutes(1));
	}

	@Test
	void refusalOfOneHoldsAllBack() {
		this.server.answer((request) -> (this.calls.incrementAndGet() == 1)
				? Answer.status(429).with("Retry-After", "1") : Answer.status(204));
		DracoonWebClients clients = clients(QUICK.withMaxRetryAfter(Duration.ofSeconds(1)));
		WebClient client = clients.authenticated();
		long start = System.nanoTime();
		AtomicInteger early = new AtomicInteger();
		Mono<Void> first = get(client);
		Mono<Void> others = until(() -> !clients.figures().rateLimitRemaining().isZero())
			.thenMany(Flux.range(0, 20).flatMap((index) -> get(client).doOnSuccess((done) -> countEarly(start, early))))
			.then();
		Mono.when(first, others).block(LONG);
		assertThat(this.calls).hasValue(22);
		assertThat(early).as("calls before the end of 'Retry-After'").hasValue(0);
		TestObservationRegistryAssert.assertThat(this.observations)
			.hasObservationWithNameEqualTo("dracoon.rate.limit.wait")
			.that()
			.hasBeenStopped();
	}

	@Test
	void refusedCallThatIsNotRepeatedHoldsOthersBack() {
		this.server.answer((request) -> (this.calls.incrementAndGet() == 1)
				? Answer.status(429).with("Retry-After", "1") : Answer.status(204));
		WebClient client = client(QUICK);
		long start = System.nanoTime();
		AtomicInteger early = new AtomicInteger();
		assertThat(catchThrowable(() -> get(client).contextWrite(RetrySettings::once).block(LONG)))
			.isInstanceOf(DracoonApiException.TooManyRequests.class);
		get(client).doOnSuccess((done) -> countEarly(start, early)).block(LONG);
		assertThat(this.calls).hasValue(2);
		assertThat(early).as("calls before the end of 'Retry-After'").hasValue(0);
	}

	@Test
	void clientWithoutRepetitionsDoesNotWait() {
		this.server.answer((request) -> Answer.status(429).with("Retry-After", "60"));
		DracoonWebClients clients = clients(RetrySettings.none());
		for (int i = 0; i < 2; i++) {
			assertThat(catchThrowable(() -> get(clients.authenticated()).block(LONG)))
				.isInstanceOf(DracoonApiException.TooManyRequests.class);
		}
		assertThat(clients.figures().rateLimitRemaining()).isZero();
	}

	@Test
	void status429AlsoDelaysCallsThatWaitForAPermit() {
		this.server.answerLater((request) -> Mono.delay(Duration.ofMillis(20))
			.map((done) -> (this.calls.incrementAndGet() == 1) ? Answer.status(429).with("Retry-After", "1")
					: Answer.status(204)));
		WebClient client = client(QUICK.withConcurrency(1, 1));
		long start = System.nanoTime();
		AtomicInteger early = new AtomicInteger();
		Flux.range(0, 5)
			.flatMap((index) -> get(client).doOnSuccess((done) -> countEarly(start, early)), 5)
			.blockLast(LONG);
		assertThat(this.calls).hasValue(6);
		assertThat(early).as("calls before the end of 'Retry-After'").hasValue(0);
	}

	private static void countEarly(long start, AtomicInteger early) {
		// the client waits for at least 150 ms, because QUICK shortens 'Retry-After' to
		// this time
		if (System.nanoTime() - start < Duration.ofMillis(150).toNanos()) {
			early.incrementAndGet();
		}
	}

	@Test
	void deadlineEndsACall() {
		this.server.answerLater((request) -> Mono.never());
		Throwable ex = catchThrowable(() -> get(client(QUICK.withDeadline(Duration.ofMillis(200)))).block(LONG));
		assertThat(ex).isInstanceOf(DracoonConnectionException.class)
			.hasMessageContaining("raise 'dracoon.retry.deadline'");
	}

	@Test
	void serverNeverSeesMoreCallsThanAllowed() {
		AtomicInteger now = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		AtomicInteger mostChanges = new AtomicInteger();
		AtomicInteger changes = new AtomicInteger();
		this.server.answerLater((request) -> {
			boolean change = "PUT".equals(request.method());
			most.accumulateAndGet(now.incrementAndGet(), Math::max);
			if (change) {
				mostChanges.accumulateAndGet(changes.incrementAndGet(), Math::max);
			}
			return Mono.delay(Duration.ofMillis(3)).map((done) -> {
				now.decrementAndGet();
				if (change) {
					changes.decrementAndGet();
				}
				return Answer.json(200, "{}");
			});
		});
		WebClient client = client(QUICK.withConcurrency(6, 2));
		Flux.range(0, 200)
			.flatMap((index) -> (index % 2 == 0) ? get(client)
					: call(client, HttpMethod.PUT, "/api/v4/nodes/rooms/1/users"), 64)
			.blockLast(LONG);
		assertThat(this.server.received()).hasSize(200);
		assertThat(most.get()).isBetween(2, 6);
		assertThat(mostChanges.get()).isBetween(1, 2);
	}

	@Test
	void callThatHadToWaitDoesNotContinueOnTheThreadOfAnotherCall() throws Exception {
		this.server.answer((request) -> Answer.status(204));
		CountDownLatch holds = new CountDownLatch(1);
		CountDownLatch goesOn = new CountDownLatch(1);
		Map<String, String> senders = new ConcurrentHashMap<>();
		WebClient client = client(QUICK.withConcurrency(2, 1)).mutate().filter((request, next) -> {
			senders.put(request.url().getPath(), Thread.currentThread().getName());
			if (request.url().getPath().endsWith("/first")) {
				// hold the thread that gives permits to waiting calls
				holds.countDown();
				await(goesOn);
			}
			return next.exchange(request);
		}).build();
		CompletableFuture<Void> first = CompletableFuture.runAsync(
				() -> call(client, HttpMethod.GET, "/first").block(LONG), (task) -> new Thread(task, "first").start());
		await(holds);
		CompletableFuture<Void> second = call(client, HttpMethod.GET, "/second").toFuture();
		assertThat(senders).containsOnlyKeys("/first");
		goesOn.countDown();
		CompletableFuture.allOf(first, second).get(1, TimeUnit.MINUTES);
		assertThat(senders).containsEntry("/first", "first")
			.hasEntrySatisfying("/second", (thread) -> assertThat(thread).isNotEqualTo("first"));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void permitOfACancelledCallIsGivenBack() {
		this.server.answerLater(
				(request) -> (this.calls.incrementAndGet() <= 2) ? Mono.never() : Mono.just(Answer.status(204)));
		WebClient client = client(QUICK.withConcurrency(2, 1));
		Flux.range(0, 2)
			.flatMap((index) -> get(client).takeUntilOther(until(() -> this.calls.get() == 2)))
			.blockLast(LONG);
		get(client).block(LONG);
		assertThat(this.calls).hasValue(3);
	}

	private static Mono<Void> until(BooleanSupplier condition) {
		return Flux.interval(Duration.ofMillis(1))
			.onBackpressureDrop()
			.takeUntil((tick) -> condition.getAsBoolean())
			.then();
	}

	private void failing(int times, Answer failure) {
		this.server
			.answer((request) -> (this.calls.incrementAndGet() <= times) ? failure : Answer.json(200, "{\"id\":1}"));
	}

	private void exchange(HttpMethod method, String path) {
		call(client(QUICK), method, path).block(LONG);
	}

	private static Mono<Void> get(WebClient client) {
		return call(client, HttpMethod.GET, "/api/v4/nodes");
	}

	private static Mono<Void> call(WebClient client, HttpMethod method, String path) {
		WebClient.RequestBodySpec request = client.method(method).uri(path);
		boolean hasBody = method == HttpMethod.POST || method == HttpMethod.PUT;
		return (hasBody ? request.bodyValue(Map.of("name", "a")) : request).retrieve().toBodilessEntity().then();
	}

	private WebClient client(RetrySettings settings) {
		return clients(settings).authenticated();
	}

	private DracoonWebClients clients(RetrySettings settings) {
		HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), settings, this.observations);
		this.transports.add(transport);
		return new DracoonWebClients(transport, BaseUrl.of(this.server.url()),
				(request, next) -> next.exchange(request), List.of());
	}

}
