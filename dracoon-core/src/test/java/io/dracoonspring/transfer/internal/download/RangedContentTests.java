// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

import io.micrometer.observation.ObservationRegistry;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.downloads.DownloadTokenGenerateResponse;
import io.dracoonspring.api.downloads.DracoonDownloadUrls;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.memory.Budgets;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.run.Cancellation;
import io.dracoonspring.transfer.internal.run.ProgressMeter;
import io.dracoonspring.transfer.internal.run.TransferControl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

class RangedContentTests {

	private static final int SIZE = 200_000;

	private static final int PART = 64 * 1024;

	private Duration idleTimeout = Duration.ofMinutes(1);

	private final byte[] content = new byte[SIZE];

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	private final DracoonDownloadUrls downloads = Mockito.mock(DracoonDownloadUrls.class);

	private final ProgressMeter meter = new ProgressMeter();

	private final AtomicInteger urls = new AtomicInteger();

	private final AtomicInteger requests = new AtomicInteger();

	private DisposableServer server = HttpServer.create().bindNow();

	RangedContentTests() {
		new Random(1).nextBytes(this.content);
	}

	@AfterEach
	void close() {
		this.transport.close();
		this.server.disposeNow(Duration.ofMinutes(1));
	}

	@Test
	void rangesArriveInOrderAndAreCounted() {
		serve(this::ranged);
		assertThat(fetch()).isEqualTo(this.content);
		assertThat(this.requests).hasValue(4);
		assertThat(this.urls).hasValue(1);
		assertThat(this.meter.transferred()).isEqualTo(SIZE);
		assertThat(this.meter.retries()).isZero();
	}

	@Test
	void failingRangeIsFetchedAgainAlone() {
		serveNumbered((number) -> (request, response) -> (number == 2) ? response.status(503).send()
				: ranged(request, response));
		assertThat(fetch()).isEqualTo(this.content);
		assertThat(this.requests).hasValue(5);
		assertThat(this.meter.transferred()).isEqualTo(SIZE);
		assertThat(this.meter.retries()).isEqualTo(1);
	}

	@Test
	void brokenConnectionIsMadeUpFor() {
		serveNumbered((number) -> (request, response) -> (number == 3) ? truncated(request, response)
				: ranged(request, response));
		assertThat(fetch()).isEqualTo(this.content);
		assertThat(this.meter.transferred()).isEqualTo(SIZE);
		assertThat(this.meter.retries()).isEqualTo(1);
	}

	@Test
	void expiredUrlIsReplacedOnceForAll() {
		serve((request, response) -> request.uri().endsWith("1")
				? response.status(401)
					.header("Content-Type", "application/json")
					.sendString(Mono.just("{\"code\":401,\"message\":\"Unauthorized\",\"errorCode\":-20502}"))
				: ranged(request, response));
		assertThat(fetch()).isEqualTo(this.content);
		assertThat(this.urls).hasValue(2);
	}

	@Test
	void ignoredRangeIsRefused() {
		serve((request, response) -> response.sendByteArray(Mono.just(this.content)));
		assertFails(Reason.STORAGE_ERROR);
	}

	@Test
	void otherLengthMeansThatTheFileChanged() {
		serve((request, response) -> {
			int[] range = range(request);
			return response.status(206)
				.header("Content-Range", "bytes " + range[0] + "-" + range[1] + "/" + (SIZE + 1))
				.sendByteArray(Mono.just(slice(range)));
		});
		assertFails(Reason.CONTENT_CHANGED);
	}

	@Test
	void otherVersionMeansThatTheFileChanged() {
		serveNumbered(
				(number) -> (request, response) -> ranged(request, response.header("ETag", "\"" + number + "\"")));
		assertFails(Reason.CONTENT_CHANGED);
	}

	@Test
	void sectionIsAllThatIsAskedFor() {
		serve(this::ranged);
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		section(1000, PART + 1).ranges().concatMap((range) -> range.loaded().doOnNext((loaded) -> {
			all.write(loaded.content(), 0, loaded.length());
			range.release();
		})).blockLast(Duration.ofMinutes(1));
		assertThat(all.toByteArray()).isEqualTo(slice(new int[] { 1000, 1000 + PART }));
		assertThat(this.requests).hasValue(2);
	}

	@Test
	void stalledRangeIsFetchedAgain() {
		this.idleTimeout = Duration.ofMillis(500);
		serveNumbered((number) -> (request, response) -> (number == 2) ? stalling(request, response)
				: ranged(request, response));
		assertThat(fetch()).isEqualTo(this.content);
		assertThat(this.meter.retries()).isPositive();
	}

	@Test
	void rangeThatAlwaysStallsIsGivenUp() {
		this.idleTimeout = Duration.ofMillis(500);
		serve(this::stalling);
		assertFails(Reason.TIMEOUT);
	}

	@Test
	void malwareIsNotAskedForAgain() {
		serve((request, response) -> response.status(403).header("X-Forbidden", "403").send());
		StepVerifier.create(content(1).ranges()).verifyError(DracoonApiException.MalwareDetected.class);
		assertThat(this.requests).hasValue(1);
	}

	private void assertFails(Reason reason) {
		StepVerifier.create(content(1).ranges().then())
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(reason)));
	}

	private byte[] fetch() {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		content(3).ranges().concatMap((range) -> range.loaded().doOnNext((loaded) -> {
			all.write(loaded.content(), 0, loaded.length());
			range.release();
		})).blockLast(Duration.ofMinutes(1));
		return all.toByteArray();
	}

	private RangedContent section(long start, long length) {
		return content(1, PartPlan.of(length, PART), start);
	}

	private RangedContent content(int parallelism) {
		return content(parallelism, PartPlan.of(SIZE, PART), 0);
	}

	private RangedContent content(int parallelism, PartPlan plan, long start) {
		TransferSettings settings = TransferSettings.defaults()
			.withParallelism(parallelism)
			.withIdleTimeout(this.idleTimeout)
			.withMaxRetries(3)
			.withRetryBackoff(Duration.ofMillis(1));
		given(this.downloads.generateUrl(7)).willReturn(Mono.fromSupplier(() -> new DownloadTokenGenerateResponse(
				"http://localhost:" + this.server.port() + "/" + this.urls.incrementAndGet())));
		DownloadUrl url = new DownloadUrl(
				Mono.defer(() -> this.downloads.generateUrl(7)).map((answer) -> SecretUrl.of(answer.downloadUrl())),
				Duration.ZERO);
		return new RangedContent(this.transport.content(), url, plan, new RangedContent.Span(start, SIZE), settings,
				Budgets.reservation(PART), TransferControl.partOf(this.meter, new Cancellation()));
	}

	private void serve(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> handler) {
		serveNumbered((number) -> handler);
	}

	private void serveNumbered(
			IntFunction<BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>>> handler) {
		this.server.disposeNow(Duration.ofMinutes(1));
		this.server = HttpServer.create().handle((request, response) -> {
			// count before the request is handled, because the server handles several
			// requests at the same time
			int number = this.requests.incrementAndGet();
			assertThat(request.requestHeaders().get("Accept-Encoding")).isEqualTo("identity");
			assertThat(request.requestHeaders().contains("Authorization")).isFalse();
			return handler.apply(number).apply(request, response);
		}).bindNow();
	}

	private Publisher<Void> ranged(HttpServerRequest request, HttpServerResponse response) {
		int[] range = range(request);
		return response.status(206)
			.header("Content-Range", "bytes " + range[0] + "-" + range[1] + "/" + SIZE)
			.sendByteArray(Mono.just(slice(range)));
	}

	private Publisher<Void> truncated(HttpServerRequest request, HttpServerResponse response) {
		int[] range = range(request);
		byte[] slice = slice(range);
		return response.status(206)
			.header("Content-Range", "bytes " + range[0] + "-" + range[1] + "/" + SIZE)
			.header("Content-Length", String.valueOf(slice.length))
			.send(Flux.concat(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(slice, 0, slice.length / 2)),
					Mono.error(new IOException("broken on purpose"))));
	}

	private Publisher<Void> stalling(HttpServerRequest request, HttpServerResponse response) {
		int[] range = range(request);
		byte[] slice = slice(range);
		return response.status(206)
			.header("Content-Range", "bytes " + range[0] + "-" + range[1] + "/" + SIZE)
			.header("Content-Length", String.valueOf(slice.length))
			.send(Flux.just(Unpooled.wrappedBuffer(slice, 0, slice.length / 2)).concatWith(Flux.never()),
					(buffer) -> true);
	}

	private static int[] range(HttpServerRequest request) {
		String[] bounds = request.requestHeaders().get("Range").substring("bytes=".length()).split("-");
		return new int[] { Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1]) };
	}

	private byte[] slice(int[] range) {
		return Arrays.copyOfRange(this.content, range[0], range[1] + 1);
	}

}
