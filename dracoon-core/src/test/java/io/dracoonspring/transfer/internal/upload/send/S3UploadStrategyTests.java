// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.util.DigestUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.uploads.DracoonUploadChannels;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrl;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.crypto.content.FileDecryptor;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.internal.memory.Budgets;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.run.Cancellation;
import io.dracoonspring.transfer.internal.run.ProgressMeter;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.upload.channel.AccountUploadChannelApi;
import io.dracoonspring.transfer.internal.upload.channel.CompletionOptions;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.source.PartSource;
import io.dracoonspring.transfer.internal.upload.source.SourceContent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

class S3UploadStrategyTests {

	private static final int PART = 100_000;

	private static final PartPlan PLAN = PartPlan.of(5 * PART + 17, PART);

	private final byte[] content = new byte[(int) PLAN.size()];

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	private final DracoonUploadChannels uploads = Mockito.mock(DracoonUploadChannels.class);

	private final AccountUploadChannelApi api = new AccountUploadChannelApi(this.uploads, this.transport.content());

	private final ProgressMeter meter = new ProgressMeter();

	private final Map<Integer, byte[]> received = new ConcurrentHashMap<>();

	private final List<GeneratePresignedUrlsRequest> urlRequests = new CopyOnWriteArrayList<>();

	private final AtomicInteger puts = new AtomicInteger();

	private final Map<Integer, String> contentMd5 = new ConcurrentHashMap<>();

	private final List<String> amazonHeaders = new CopyOnWriteArrayList<>();

	private volatile Fault fault = (number, attempt, response) -> null;

	private final Map<Integer, AtomicInteger> attempts = new ConcurrentHashMap<>();

	private final DisposableServer server = HttpServer.create().handle(this::answer).bindNow();

	@TempDir
	Path directory;

	private Path file = Path.of("");

	@BeforeEach
	void prepare() throws IOException {
		new Random(2).nextBytes(this.content);
		this.file = Files.write(this.directory.resolve("source"), this.content);
		AtomicInteger generation = new AtomicInteger();
		given(this.uploads.generatePresignedUrls(eq("id"), any())).willAnswer((invocation) -> {
			GeneratePresignedUrlsRequest request = invocation.getArgument(1);
			this.urlRequests.add(request);
			int number = generation.incrementAndGet();
			return Flux.range(request.firstPartNumber(), request.lastPartNumber() - request.firstPartNumber() + 1)
				.map((part) -> new PresignedUrl(part,
						"http://localhost:" + this.server.port() + "/" + part + "?generation=" + number));
		});
		given(this.uploads.completeS3(eq("id"), any())).willReturn(Mono.empty());
	}

	@AfterEach
	void close() {
		this.transport.close();
		this.server.disposeNow(Duration.ofMinutes(1));
	}

	@Test
	void plainPartsArriveAndAreCompletedInOrder() {
		assertThat(send(null)).extracting(S3FileUploadPart::partNumber).containsExactly(1, 2, 3, 4, 5, 6);
		assertThat(received()).isEqualTo(this.content);
		assertThat(this.meter.transferred()).isEqualTo(PLAN.size());
	}

	@Test
	void encryptedPartsAreTheCiphertext() {
		PlainFileKey key = PlainFileKey.generate();
		PartSource source = content(this.file).buffered(PLAN, new FileEncryptor(key));
		assertThat(send(source)).hasSize(6);
		byte[] result = received();
		assertThat(result).isNotEqualTo(this.content);
		PlainFileKey tagged = source.fileKey();
		assertThat(tagged).isNotNull();
		FileDecryptor decryptor = new FileDecryptor(tagged);
		decryptor.update(result, 0, result.length, result, 0);
		decryptor.finish();
		assertThat(result).isEqualTo(this.content);
		assertThat(this.meter.transferred()).isEqualTo(PLAN.size());
	}

	@Test
	void everyUrlRequestIsForPartsOfOneLength() {
		send(null);
		assertThat(this.urlRequests).contains(new GeneratePresignedUrlsRequest(17L, 6, 6));
		assertThat(this.urlRequests).filteredOn((request) -> request.size() == PART)
			.isNotEmpty()
			.allSatisfy((request) -> assertThat(request.lastPartNumber()).isLessThan(6));
	}

	@Test
	void asManyPartsAsAllowedAreUnderWayAtOnce() {
		AtomicInteger underWay = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		Sinks.Empty<Void> second = Sinks.empty();
		this.fault = (number, attempt, response) -> {
			int now = underWay.incrementAndGet();
			most.accumulateAndGet(now, Math::max);
			if (now == 2) {
				second.tryEmitEmpty();
			}
			// respond to a part only after two parts have arrived
			return second.asMono()
				.doOnTerminate(underWay::decrementAndGet)
				.then(Mono.defer(() -> response.header("ETag", etag(part(number))).send().then()));
		};
		assertThat(send(null)).hasSize(6);
		assertThat(most).hasValue(2);
	}

	@Test
	void slowDownIsObeyedForThePartAlone() {
		this.fault = (number, attempt, response) -> (number == 3 && attempt < 3) ? error(response, 503, "SlowDown")
				: null;
		send(null);
		assertThat(received()).isEqualTo(this.content);
		assertThat(this.puts).hasValue(8);
		assertThat(this.meter.retries()).isEqualTo(2);
		assertThat(this.meter.transferred()).isEqualTo(PLAN.size());
	}

	@Test
	void sameCiphertextIsSentAgain() {
		this.fault = (number, attempt, response) -> (attempt == 1) ? error(response, 500, "InternalError") : null;
		PlainFileKey key = PlainFileKey.generate();
		PartSource source = content(this.file).buffered(PLAN, new FileEncryptor(key));
		send(source);
		byte[] result = received();
		PlainFileKey tagged = source.fileKey();
		assertThat(tagged).isNotNull();
		FileDecryptor decryptor = new FileDecryptor(tagged);
		decryptor.update(result, 0, result.length, result, 0);
		decryptor.finish();
		assertThat(result).isEqualTo(this.content);
	}

	@Test
	void expiredUrlIsRenewedForThePartAlone() {
		this.fault = (number, attempt, response) -> (number == 2 && attempt == 1) ? error(response, 403, "AccessDenied")
				: null;
		send(null);
		assertThat(received()).isEqualTo(this.content);
		assertThat(this.urlRequests).contains(new GeneratePresignedUrlsRequest((long) PART, 2, 2));
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void storageThatReadsNothingIsLeft(boolean fromMemory) throws IOException {
		byte[] large = new byte[30_000_000];
		PartPlan plan = PartPlan.of(large.length, large.length);
		Path source = Files.write(this.directory.resolve("large"), large);
		SourceContent local = content(source);
		PartSource parts = fromMemory ? local.buffered(plan, null) : local.unbuffered(plan);
		try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			given(this.uploads.generatePresignedUrls(eq("id"), any()))
				.willReturn(Flux.just(new PresignedUrl(1, "http://localhost:" + deaf.getLocalPort() + "/1")));
			TransferSettings settings = TransferSettings.defaults()
				.withMaxRetries(0)
				.withIdleTimeout(Duration.ofMillis(300));
			S3UploadStrategy strategy = new S3UploadStrategy(this.transport.content(), settings);
			StepVerifier.create(strategy.send(new UploadChannel(this.api, "id", null), plan, parts,
					Budgets.reservation(parts.partMemory()), TransferControl.partOf(this.meter, new Cancellation())))
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonConnectionException.class,
						(exception) -> assertThat(exception.getReason())
							.isEqualTo(DracoonConnectionException.Reason.READ_TIMEOUT)))
				.verify(Duration.ofMinutes(1));
		}
	}

	@Test
	void prioritisedScanIsAskedFor() {
		sending(null).flatMap((parts) -> this.api.completeDirect(new UploadChannel(this.api, "id", null), parts,
				new CompletionOptions(ResolutionStrategy.FAIL, null, null, true)))
			.block(Duration.ofMinutes(1));
		then(this.uploads).should()
			.completeS3(eq("id"), argThat((request) -> Boolean.TRUE.equals(request.isPrioritisedVirusScan())));
	}

	@Test
	void digestOfEveryPartIsAnnounced() {
		send(null);
		for (int number = 1; number <= PLAN.count(); number++) {
			assertThat(this.contentMd5.get(number))
				.isEqualTo(Base64.getEncoder().encodeToString(DigestUtils.md5Digest(part(number))));
		}
		assertThat(this.amazonHeaders).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "BadDigest", "InvalidDigest" })
	void refusedDigestRepeatsThePartAlone(String code) {
		this.fault = (number, attempt, response) -> (number == 3 && attempt < 3) ? error(response, 400, code) : null;
		send(null);
		assertThat(this.puts).hasValue(8);
		assertThat(received()).isEqualTo(this.content);
	}

	@Test
	void sourceThatChangesBetweenDigestAndSendingIsNamed() {
		this.fault = (number, attempt, response) -> {
			if (number != 3) {
				return null;
			}
			byte[] changed = this.content.clone();
			changed[2 * PART + 5] ^= 1;
			return Mono.fromCallable(() -> Files.write(this.file, changed))
				.subscribeOn(Schedulers.boundedElastic())
				.then(Mono.defer(() -> error(response, 400, "BadDigest")));
		};
		StepVerifier.create(sending(null))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.SOURCE_CHANGED)));
		assertThat(this.attempts.get(3)).hasValue(1);
	}

	@Test
	void partsThatDifferWaitUntilOneHasBeenSentAgain() {
		this.fault = (number, attempt, response) -> response.header("ETag", "\"kms-" + number + "\"").send().then();
		assertThat(send(null)).extracting(S3FileUploadPart::partEtag)
			.containsExactly("kms-1", "kms-2", "kms-3", "kms-4", "kms-5", "kms-6");
		assertThat(this.puts).hasValue(7);
	}

	@Test
	void tagOfOnePartAmongThoseThatAreDigests() {
		this.fault = (number, attempt, response) -> (number == 6) ? response.header("ETag", "\"damaged\"").send().then()
				: null;
		StepVerifier.create(sending(null))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.CHECKSUM_MISMATCH)));
		assertThat(this.attempts.get(6)).hasValue(6);
	}

	@Test
	void damageThatLooksLikeTagsWithoutMeaningIsFoundAtTheEnd() {
		this.fault = (number, attempt, response) -> (number == 1) ? response.header("ETag", "\"damaged\"").send().then()
				: null;
		StepVerifier.create(sending(null))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.CHECKSUM_MISMATCH)));
	}

	@Test
	void missingEtagIsAFailure() {
		this.fault = (number, attempt, response) -> response.status(200).send().then();
		StepVerifier.create(sending(null))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.STORAGE_ERROR)));
	}

	@Test
	void lastingRefusalEndsTheUpload() {
		this.fault = (number, attempt, response) -> error(response, 404, "NoSuchUpload");
		StepVerifier.create(sending(null))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DracoonStorageException.class)
				.hasMessageNotContaining("generation"));
	}

	private static SourceContent content(Path file) {
		return Objects.requireNonNull(SourceContent.of(UploadSource.of(file)).block());
	}

	private List<S3FileUploadPart> send(@Nullable PartSource source) {
		List<S3FileUploadPart> parts = sending(source).block(Duration.ofMinutes(1));
		return (parts != null) ? parts : List.of();
	}

	private Mono<List<S3FileUploadPart>> sending(@Nullable PartSource source) {
		TransferSettings settings = TransferSettings.defaults()
			.withParallelism(2)
			.withRetryBackoff(Duration.ofMillis(1));
		S3UploadStrategy strategy = new S3UploadStrategy(this.transport.content(), settings);
		PartSource parts = (source != null) ? source : content(this.file).unbuffered(PLAN);
		return strategy.send(new UploadChannel(this.api, "id", null), PLAN, parts,
				Budgets.reservation(parts.partMemory()), TransferControl.partOf(this.meter, new Cancellation()));
	}

	private byte[] received() {
		byte[] all = new byte[0];
		for (int number = 1; number <= PLAN.count(); number++) {
			byte[] part = this.received.get(number);
			assertThat(part).as("part " + number).hasSize((int) PLAN.part(number).length());
			int offset = all.length;
			all = Arrays.copyOf(all, offset + part.length);
			System.arraycopy(part, 0, all, offset, part.length);
		}
		return all;
	}

	private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		int number = Integer.parseInt(request.path());
		this.puts.incrementAndGet();
		this.contentMd5.put(number, request.requestHeaders().get("Content-MD5", ""));
		request.requestHeaders()
			.names()
			.stream()
			.filter((name) -> name.startsWith("x-amz"))
			.forEach(this.amazonHeaders::add);
		int attempt = this.attempts.computeIfAbsent(number, (key) -> new AtomicInteger()).incrementAndGet();
		boolean fits = request.requestHeaders().get("Content-Length") != null
				&& !request.requestHeaders().contains("Transfer-Encoding")
				&& !request.requestHeaders().contains("Authorization");
		return request.receive().aggregate().asByteArray().defaultIfEmpty(new byte[0]).flatMap((body) -> {
			Mono<Void> failure = fits ? this.fault.answer(number, attempt, response)
					: error(response, 411, "MissingContentLength");
			if (failure != null) {
				return failure;
			}
			this.received.put(number, body);
			return response.status(200).header("ETag", etag(body)).send().then();
		});
	}

	private byte[] part(int number) {
		PartPlan.Part part = PLAN.part(number);
		return Arrays.copyOfRange(this.content, (int) part.offset(), (int) (part.offset() + part.length()));
	}

	private static String etag(byte[] body) {
		return "\"" + DigestUtils.md5DigestAsHex(body) + "\"";
	}

	private static Mono<Void> error(HttpServerResponse response, int status, String code) {
		return response.status(status)
			.header("Content-Type", "application/xml")
			.sendString(Mono.just("<Error><Code>" + code + "</Code><Message>no</Message></Error>"))
			.then();
	}

	private interface Fault {

		@Nullable Mono<Void> answer(int number, int attempt, HttpServerResponse response);

	}

}
