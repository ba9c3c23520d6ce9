// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.event.internal.WebhookProbe;
import io.dracoonspring.event.internal.webhook.EventTypeNames;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests how applications receive webhooks, on the servlet stack and on the reactive
 * stack. Behind the filter, an application responds to requests with {@value #PASSED_ON}.
 * For the path {@code /upload}, the application uploads the body of the request to the
 * emulator instead.
 */
public abstract class WebhookContract {

	/** Is the status of responses to requests that the filter passes on. */
	protected static final int PASSED_ON = 418;

	/** Is a secret of the receiver. */
	protected static final Secret SECRET = Secret.of("the-first-secret");

	private static final Secret SECOND = Secret.of("the-second-secret");

	private static final String MESSAGE = "{\"eventType\":4711,\"payload\":{\"id\":1}}";

	/** Is a well-formed but invalid signature. */
	private static final String LOOKS_SIGNED = "SHA256=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

	/** Exceeds the number of Tomcat's threads. */
	private static final int ATTACKERS = 210;

	private static final int LARGE = 5 * 1024 * 1024;

	/** Holds the received messages. */
	protected final KeptMessages inbox = new KeptMessages();

	private final Queue<DeliveryOutcome> outcomes = new ConcurrentLinkedQueue<>();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon admin = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
				Secret.of("Emulator-2026!"))
		.build();

	private final EventTypeNames names = new EventTypeNames(this.admin.customerSettings(), Map.of(), Clock.systemUTC());

	/** Receives the deliveries behind the filter. */
	protected final WebhookReceiver receiver = receiver(
			new WebhookLimits(Duration.ofSeconds(2), 16, Duration.ofDays(7)));

	private int port;

	/**
	 * Starts an application.
	 * @param contextPath its context path on the server, empty for the root
	 * @return the port
	 */
	protected abstract int start(String contextPath, WebhookPath path, WebhookReceiver receiver) throws Exception;

	/** Stops all applications. */
	protected abstract void stop() throws Exception;

	private WebhookReceiver receiver(WebhookLimits limits) {
		return new WebhookReceiver(this.inbox, this.names::cached, () -> List.of(SECRET, SECOND), this.outcomes::add,
				Clock.systemUTC(), limits);
	}

	@BeforeEach
	void begin() throws Exception {
		this.port = start("", new WebhookPath("/hook"), this.receiver);
	}

	@AfterEach
	void end() throws Exception {
		stop();
		this.admin.close();
		this.emulator.close();
	}

	/**
	 * Returns the number of server threads that requests occupy. The number is 0 for
	 * servers that need no thread to read a body.
	 */
	protected abstract int busyThreads();

	/**
	 * Uploads the body of a request to the emulator.
	 * @return the uploaded file, after the emulator has received the body
	 */
	protected Mono<Node> upload(UploadSource body) {
		return this.admin.transfers()
			.upload(UploadRequest.of(body, NodeAddress.ofPath("/Projects"), "upload.bin"))
			.result();
	}

	private HttpResponse<String> send(String method, String path, BodyPublisher body, @Nullable String signature)
			throws IOException, InterruptedException {
		return this.client.send(request(method, path, body, signature), BodyHandlers.ofString());
	}

	private HttpRequest request(String method, String path, BodyPublisher body, @Nullable String signature) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.method(method, body);
		if (signature != null) {
			request.header("X-DRACOON-Signature", signature);
		}
		return request.build();
	}

	private HttpResponse<String> post(String path, String body, Secret secret)
			throws IOException, InterruptedException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		return send("POST", path, BodyPublishers.ofByteArray(bytes), new WebhookSignature(secret).sign(bytes));
	}

	@Test
	void publishesEverythingThatHappens() {
		new WebhookActions(this.emulator, this.admin, this.inbox, this.names)
			.checkEverything("http://127.0.0.1:" + this.port + "/hook", SECRET);
		assertThat(this.outcomes).containsOnly(DeliveryOutcome.ACCEPTED);
	}

	@Test
	void answersWithoutABody() throws Exception {
		HttpResponse<String> response = post("/hook", MESSAGE, SECRET);
		assertThat(response.statusCode()).isEqualTo(204);
		assertThat(response.body()).isEmpty();
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(response.headers().firstValue("X-Dracoon-Probe")).isEmpty();
		assertThat(this.inbox.all()).hasSize(1);
	}

	@Test
	void acceptsADuplicateAndKeepsItOnce() throws Exception {
		assertThat(post("/hook", MESSAGE, SECRET).statusCode()).isEqualTo(204);
		assertThat(post("/hook", MESSAGE, SECOND).statusCode()).isEqualTo(204);
		assertThat(this.inbox.all()).hasSize(1);
		assertThat(this.outcomes).containsExactly(DeliveryOutcome.ACCEPTED, DeliveryOutcome.DUPLICATE);
	}

	@Test
	void refusesWhatIsNotSigned() throws Exception {
		assertThat(post("/hook", MESSAGE, Secret.of("wrong")).statusCode()).isEqualTo(401);
		HttpResponse<String> response = send("POST", "/hook", BodyPublishers.ofString(MESSAGE), null);
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.body()).isEmpty();
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(send("POST", "/hook", BodyPublishers.noBody(), null).statusCode()).isEqualTo(401);
		assertThat(this.inbox.all()).isEmpty();
	}

	@Test
	void refusesWhatIsNoMessage() throws Exception {
		assertThat(post("/hook", "eventType=1", SECRET).statusCode()).isEqualTo(400);
		assertThat(post("/hook", "", SECRET).statusCode()).isEqualTo(400);
		assertThat(this.inbox.all()).isEmpty();
	}

	@Test
	void asksForTheSameAgainWhileTheInboxFails() throws Exception {
		this.inbox.breakDown();
		HttpResponse<String> refusal = post("/hook", MESSAGE, SECRET);
		assertThat(refusal.statusCode()).isEqualTo(503);
		assertThat(refusal.headers().firstValue("Retry-After")).hasValue("30");
		this.inbox.repair();
		HttpResponse<String> accepted = post("/hook", MESSAGE, SECRET);
		assertThat(accepted.statusCode()).isEqualTo(204);
		assertThat(accepted.headers().firstValue("Retry-After")).isEmpty();
		assertThat(this.inbox.all()).hasSize(1);
	}

	@Test
	void refusesWhatIsTooLarge() throws Exception {
		byte[] body = new byte[LARGE];
		String signature = new WebhookSignature(SECRET).sign(body);
		assertThat(send("POST", "/hook", BodyPublishers.ofByteArray(body), signature).statusCode()).isEqualTo(413);
		assertThat(
				send("POST", "/hook", BodyPublishers.ofInputStream(() -> new Zeros(LARGE, new AtomicLong())), signature)
					.statusCode())
			.isEqualTo(413);
		assertThat(this.outcomes).containsExactly(DeliveryOutcome.TOO_LARGE, DeliveryOutcome.TOO_LARGE);
		assertThat(post("/hook", MESSAGE, SECRET).statusCode()).isEqualTo(204);
	}

	@Test
	void doesNotReadWhatHasNoEnd() {
		AtomicLong taken = new AtomicLong();
		assertThatIOException().isThrownBy(() -> {
			int status = send("POST", "/hook", BodyPublishers.ofInputStream(() -> new Zeros(Long.MAX_VALUE, taken)),
					LOOKS_SIGNED)
				.statusCode();
			throw new IOException("Answered with " + status);
		});
		assertThat(taken.get()).isLessThan(20 * LARGE);
		assertThat(this.outcomes).containsExactly(DeliveryOutcome.TOO_LARGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "post", "HOOK" })
	void takesNothingButPosts(String method) throws Exception {
		HttpResponse<String> response = send(method, "/hook", BodyPublishers.noBody(), null);
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).hasValue("POST");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(response.body()).isEmpty();
		assertThat(this.outcomes).containsExactly(DeliveryOutcome.METHOD_NOT_ALLOWED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/hook/", "/hook;x=1", "/;x=1/hook", "/%68ook", "//hook", "/hooks", "/Hook",
			"/a/../hook", "/./hook", "/hook/.", "/other" })
	void leavesOtherPathsToTheApplication(String path) throws Exception {
		assertThat(post(path, MESSAGE, SECRET).statusCode()).isEqualTo(PASSED_ON);
		assertThat(send("GET", path, BodyPublishers.noBody(), null).statusCode()).isEqualTo(PASSED_ON);
		assertThat(this.outcomes).isEmpty();
	}

	@Test
	void aQueryDoesNotMatter() throws Exception {
		assertThat(post("/hook?x=/other", MESSAGE, SECRET).statusCode()).isEqualTo(204);
		assertThat(post("/other?x=/hook", MESSAGE, SECRET).statusCode()).isEqualTo(PASSED_ON);
	}

	@Test
	void standsWithinTheContextPath() throws Exception {
		this.port = start("/app", new WebhookPath("/dracoon/events"), this.receiver);
		assertThat(post("/app/dracoon/events", MESSAGE, SECRET).statusCode()).isEqualTo(204);
		assertThat(post("/app/dracoon/events/", MESSAGE, SECRET).statusCode()).isEqualTo(PASSED_ON);
		assertThat(post("/dracoon/events", MESSAGE, SECRET).statusCode()).isEqualTo(404);
		assertThat(this.inbox.all()).hasSize(1);
	}

	@Test
	void answersItsOwnProbes() throws Exception {
		WebhookProbe probe = WebhookProbe.create(new SecureRandom());
		HttpResponse<String> response = post("/hook", new String(probe.body(), StandardCharsets.UTF_8), SECOND);
		assertThat(response.statusCode()).isEqualTo(204);
		assertThat(probe.isAnsweredBy(response.headers().firstValue("X-Dracoon-Probe").orElse(null),
				new WebhookSignature(SECOND)::answer))
			.isTrue();
		assertThat(this.inbox.all()).isEmpty();
	}

	static Stream<Arguments> slowBodies() {
		String signed = "X-DRACOON-Signature: " + LOOKS_SIGNED + "\r\n";
		return Stream.of(Arguments.of("POST", signed + "Content-Length: 60000\r\n", "1", Set.of(408, 503)),
				Arguments.of("POST", signed + "Transfer-Encoding: chunked\r\n", "1\r\n1\r\n", Set.of(408, 503)),
				Arguments.of("POST", "Content-Length: 60000\r\n", "1", Set.of(401)),
				Arguments.of("POST", "X-DRACOON-Signature: SHA256=\r\nContent-Length: 60000\r\n", "1", Set.of(401)),
				Arguments.of("POST", signed + "Content-Length: 60000000\r\n", "1", Set.of(413)),
				Arguments.of("PUT", signed + "Content-Length: 60000\r\n", "1", Set.of(405)));
	}

	@ParameterizedTest
	@MethodSource("slowBodies")
	void slowBodiesHoldUpNobodyElse(String method, String headers, String drop, Set<Integer> statuses)
			throws Exception {
		String head = method + " /hook HTTP/1.1\r\nHost: app\r\n" + headers + "\r\n";
		try (SlowBodies attack = SlowBodies.start(this.port, ATTACKERS, head, drop)) {
			Awaitility.await().untilAsserted(() -> assertThat(busyThreads()).isLessThan(20));
			assertThat(ping()).isLessThan(Duration.ofMillis(100));
			assertThat(post("/hook", MESSAGE, SECRET).statusCode()).isEqualTo(204);
			assertThat(send("POST", "/upload", BodyPublishers.ofByteArray(new byte[1024 * 1024]), null).statusCode())
				.isEqualTo(201);
			List<String> answers = attack.answers();
			assertThat(answers).hasSize(ATTACKERS)
				.allSatisfy((answer) -> assertThat(answer).containsIgnoringCase("\r\nConnection: close\r\n"));
			assertThat(answers.stream().map((answer) -> Integer.valueOf(answer.split(" ", 3)[1])))
				.hasSameElementsAs(statuses);
		}
	}

	// returns the median, so that single delays of a busy machine do not count
	private Duration ping() throws Exception {
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < 21; i++) {
			long start = System.nanoTime();
			assertThat(send("GET", "/ping", BodyPublishers.noBody(), null).statusCode()).isEqualTo(PASSED_ON);
			times.add(System.nanoTime() - start);
		}
		return Duration.ofNanos(times.stream().sorted().toList().get(times.size() / 2));
	}

	@Test
	void slowBodyGivesWayToANewDelivery() throws Exception {
		this.port = start("", new WebhookPath("/hook"),
				receiver(new WebhookLimits(Duration.ofMinutes(10), 1, Duration.ofDays(7))));
		try (SlowBodies slow = SlowBodies.start(this.port, 1, signedHead(60_000), "1")) {
			assertThat(post("/hook", MESSAGE, SECRET).statusCode()).isEqualTo(204);
			assertThat(slow.answers()).singleElement().asString().startsWith("HTTP/1.1 503 ");
		}
		assertThat(this.outcomes).containsExactly(DeliveryOutcome.DISPLACED, DeliveryOutcome.ACCEPTED);
	}

	@Test
	void completeDeliveriesKeepTheirPlaces() throws Exception {
		this.port = start("", new WebhookPath("/hook"),
				receiver(new WebhookLimits(Duration.ofMinutes(10), 2, Duration.ofDays(7))));
		this.inbox.hold();
		List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, 2)
			.mapToObj((i) -> request("POST", "/hook", BodyPublishers.ofString(message(i)), sign(message(i))))
			.map((request) -> this.client.sendAsync(request, BodyHandlers.ofString()))
			.toList();
		Awaitility.await().until(() -> this.inbox.waiting() == 2);
		assertThat(post("/hook", MESSAGE, SECRET).statusCode()).isEqualTo(503);
		assertThat(this.outcomes).containsExactly(DeliveryOutcome.UNAVAILABLE);
		this.inbox.release();
		assertThat(waiting).allSatisfy((answer) -> assertThat(answer.join().statusCode()).isEqualTo(204));
		assertThat(post("/hook", MESSAGE, SECRET).statusCode()).isEqualTo(204);
	}

	private static String message(int type) {
		return "{\"eventType\":" + type + "}";
	}

	private static String sign(String body) {
		return new WebhookSignature(SECRET).sign(body.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void storingTakesAsLongAsItTakes() throws Exception {
		this.inbox.hold();
		CompletableFuture<HttpResponse<String>> stored = this.client.sendAsync(
				request("POST", "/hook", BodyPublishers.ofString(MESSAGE), sign(MESSAGE)), BodyHandlers.ofString());
		Awaitility.await().until(() -> this.inbox.waiting() == 1);
		try (SlowBodies slow = SlowBodies.start(this.port, 1, signedHead(60_000), "1")) {
			assertThat(slow.answers()).singleElement().asString().startsWith("HTTP/1.1 408 ");
		}
		assertThat(stored).isNotDone();
		this.inbox.release();
		assertThat(stored.join().statusCode()).isEqualTo(204);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void bodyThatBreaksOffGivesItsPlaceBack(boolean reset) throws Exception {
		this.port = start("", new WebhookPath("/hook"),
				receiver(new WebhookLimits(Duration.ofMinutes(10), 1, Duration.ofDays(7))));
		try (CapturedLogs logs = new CapturedLogs()) {
			try (Socket socket = new Socket("127.0.0.1", this.port)) {
				socket.getOutputStream().write((signedHead(100) + "begun").getBytes(StandardCharsets.US_ASCII));
				socket.setSoLinger(reset, 0);
			}
			Awaitility.await().untilAsserted(() -> assertThat(this.outcomes).containsExactly(DeliveryOutcome.ABORTED));
			assertThat(post("/hook", MESSAGE, SECRET).statusCode()).isEqualTo(204);
			assertThat(logs.lines(Level.WARN)).singleElement().asString().contains("its body was incomplete");
		}
	}

	@Test
	void closesTheConnectionOfADeliveryThatIsTooLargeAndNoOther() throws Exception {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			String unsigned = signedHead(2).replace(LOOKS_SIGNED, "");
			assertThat(exchange(socket, unsigned + "{}")).startsWith("HTTP/1.1 401 ").doesNotContain("close");
			assertThat(exchange(socket, unsigned + "{}")).startsWith("HTTP/1.1 401 ").doesNotContain("close");
			assertThat(exchange(socket, signedHead(70_000) + "x".repeat(70_000))).startsWith("HTTP/1.1 413 ")
				.containsIgnoringCase("Connection: close");
			assertThat(socket.getInputStream().read()).isEqualTo(-1);
		}
	}

	private static String exchange(Socket socket, String request) throws IOException {
		socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
		socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			head.append((char) socket.getInputStream().read());
		}
		return head.toString();
	}

	private static String signedHead(int length) {
		return "POST /hook HTTP/1.1\r\nHost: app\r\nX-DRACOON-Signature: " + LOOKS_SIGNED + "\r\nContent-Length: "
				+ length + "\r\n\r\n";
	}

	/**
	 * Provides a given number of zeros, and counts the zeros that were read.
	 */
	private static final class Zeros extends InputStream {

		private final AtomicLong taken;

		private final long length;

		Zeros(long length, AtomicLong taken) {
			this.length = length;
			this.taken = taken;
		}

		@Override
		public int read() {
			return (this.taken.getAndIncrement() < this.length) ? 0 : -1;
		}

		@Override
		public int read(byte[] bytes, int offset, int count) {
			long left = this.length - this.taken.get();
			if (left <= 0) {
				return -1;
			}
			int filled = (int) Math.min(count, left);
			this.taken.addAndGet(filled);
			return filled;
		}

	}

}
